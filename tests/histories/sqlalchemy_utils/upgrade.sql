BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> su01

CREATE EXTENSION ltree;

CREATE TABLE account (
    id UUID NOT NULL, 
    external UUID NOT NULL, 
    words TSVECTOR, 
    mood INTEGER DEFAULT '1', 
    kind VARCHAR(255), 
    email VARCHAR(255), 
    settings JSON, 
    address VARCHAR(50), 
    seen_from VARCHAR(40), 
    page TEXT, 
    place LTREE, 
    numbers TEXT, 
    zone VARCHAR(50), 
    PRIMARY KEY (id), 
    UNIQUE (email)
);

ALTER TABLE account ADD COLUMN other VARCHAR(255);

INSERT INTO account (id, external, mood, email, numbers) VALUES ('6f0dd9a6-5c0f-4d9f-8c5e-0123456789ab', '00000000-0000-0000-0000-000000000007', 2, 'ann@example.com', '1,2,3');

INSERT INTO alembic_version (version_num) VALUES ('su01') RETURNING alembic_version.version_num;

COMMIT;

