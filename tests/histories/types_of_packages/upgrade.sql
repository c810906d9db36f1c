BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> tp01

CREATE EXTENSION IF NOT EXISTS citext;

CREATE TABLE advanced (
    id BIGSERIAL NOT NULL, 
    guid UUID NOT NULL, 
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    secret VARCHAR, 
    note TEXT, 
    data JSONB NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE accounts (
    id UUID NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
    other_at TIMESTAMP WITHOUT TIME ZONE NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE documents (
    name CITEXT NOT NULL, 
    plain JSON, 
    nested JSON, 
    "binary" JSONB DEFAULT '{}'::jsonb, 
    field TEXT, 
    native JSON, 
    UNIQUE (name)
);

INSERT INTO documents (name) VALUES ('0 UUID 7');

INSERT INTO documents (name) VALUES ('1 UUID 7');

INSERT INTO documents (name) VALUES ('2 UUID 6');

INSERT INTO documents (name) VALUES ('3 UUID 4');

INSERT INTO documents (name) VALUES ('4 UUID 7');

INSERT INTO alembic_version (version_num) VALUES ('tp01') RETURNING alembic_version.version_num;

-- Running upgrade tp01 -> tp02

CREATE TABLE member (
    id SERIAL NOT NULL, 
    email VARCHAR(320) NOT NULL, 
    hashed_password VARCHAR(1024) NOT NULL, 
    is_active BOOLEAN NOT NULL, 
    is_superuser BOOLEAN NOT NULL, 
    is_verified BOOLEAN NOT NULL, 
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_member_email ON member (email);

CREATE TABLE "user" (
    name VARCHAR(50), 
    id UUID NOT NULL, 
    email VARCHAR(320) NOT NULL, 
    hashed_password VARCHAR(1024) NOT NULL, 
    is_active BOOLEAN NOT NULL, 
    is_superuser BOOLEAN NOT NULL, 
    is_verified BOOLEAN NOT NULL, 
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_user_email ON "user" (email);

CREATE TABLE accesstoken (
    user_id UUID NOT NULL, 
    token VARCHAR(43) NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
    PRIMARY KEY (token), 
    FOREIGN KEY(user_id) REFERENCES "user" (id) ON DELETE cascade
);

CREATE INDEX ix_accesstoken_created_at ON accesstoken (created_at);

CREATE TABLE member_account (
    id SERIAL NOT NULL, 
    member_id INTEGER NOT NULL, 
    oauth_name VARCHAR(100) NOT NULL, 
    access_token VARCHAR(1024) NOT NULL, 
    expires_at INTEGER, 
    refresh_token VARCHAR(1024), 
    account_id VARCHAR(320) NOT NULL, 
    account_email VARCHAR(320) NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE cascade
);

CREATE INDEX ix_member_account_account_id ON member_account (account_id);

CREATE INDEX ix_member_account_oauth_name ON member_account (oauth_name);

CREATE TABLE member_token (
    member_id INTEGER NOT NULL, 
    token VARCHAR(43) NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
    PRIMARY KEY (token), 
    FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE cascade
);

CREATE INDEX ix_member_token_created_at ON member_token (created_at);

CREATE TABLE oauth_account (
    id UUID NOT NULL, 
    user_id UUID NOT NULL, 
    oauth_name VARCHAR(100) NOT NULL, 
    access_token VARCHAR(1024) NOT NULL, 
    expires_at INTEGER, 
    refresh_token VARCHAR(1024), 
    account_id VARCHAR(320) NOT NULL, 
    account_email VARCHAR(320) NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(user_id) REFERENCES "user" (id) ON DELETE cascade
);

CREATE INDEX ix_oauth_account_account_id ON oauth_account (account_id);

CREATE INDEX ix_oauth_account_oauth_name ON oauth_account (oauth_name);

CREATE TABLE author (
    id UUID NOT NULL, 
    name VARCHAR NOT NULL, 
    sa_orm_sentinel INTEGER, 
    CONSTRAINT pk_author PRIMARY KEY (id)
);

CREATE TABLE visit (
    id BIGINT NOT NULL, 
    author_id INTEGER, 
    facts JSONB NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE NOT NULL, 
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL, 
    CONSTRAINT pk_visit PRIMARY KEY (id)
);

CREATE TABLE page_view (
    id SERIAL NOT NULL, 
    facts JSON NOT NULL, 
    CONSTRAINT pk_page_view PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='tp02' WHERE alembic_version.version_num = 'tp01';

COMMIT;

