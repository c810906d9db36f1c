BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1a01

CREATE TABLE account (
    id SERIAL NOT NULL, 
    email VARCHAR(255) NOT NULL, 
    name TEXT, 
    balance NUMERIC(12, 2) DEFAULT '0' NOT NULL, 
    CONSTRAINT pk_account PRIMARY KEY (id), 
    CONSTRAINT ck_account_balance CHECK (balance >= 0), 
    CONSTRAINT uq_account_email UNIQUE (email)
);

CREATE TABLE session (
    token VARCHAR(64) NOT NULL, 
    account_id INTEGER NOT NULL, 
    nonce VARCHAR(16), 
    seen_at TIMESTAMP WITH TIME ZONE DEFAULT now(), 
    PRIMARY KEY (token), 
    FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE, 
    UNIQUE (nonce)
);

CREATE INDEX ix_session_account_id ON session (account_id);

CREATE TABLE membership (
    account_id INTEGER NOT NULL, 
    team_id BIGINT NOT NULL, 
    parent_account INTEGER, 
    parent_team BIGINT, 
    PRIMARY KEY (account_id, team_id), 
    CONSTRAINT fk_membership_account FOREIGN KEY(account_id) REFERENCES account (id) ON UPDATE CASCADE, 
    CONSTRAINT fk_membership_parent FOREIGN KEY(parent_account, parent_team) REFERENCES membership (account_id, team_id) MATCH FULL ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

COMMENT ON TABLE membership IS 'who belongs to which team; it''s a self-reference too';

INSERT INTO alembic_version (version_num) VALUES ('1a01') RETURNING alembic_version.version_num;

-- Running upgrade 1a01 -> 1a02

CREATE TABLE IF NOT EXISTS setting (
    key VARCHAR NOT NULL, 
    PRIMARY KEY (key)
);

CREATE TABLE IF NOT EXISTS setting (
    key VARCHAR NOT NULL, 
    never INTEGER, 
    PRIMARY KEY (key)
);

DROP TABLE IF EXISTS not_there;

ALTER TABLE session RENAME TO login_session;

UPDATE alembic_version SET version_num='1a02' WHERE alembic_version.version_num = '1a01';

-- Running upgrade 1a02 -> 1a03

CREATE SCHEMA audit;

CREATE TABLE audit.entry (
    id BIGSERIAL NOT NULL, 
    account_id INTEGER, 
    parent_id BIGINT, 
    kind VARCHAR(20), 
    PRIMARY KEY (id), 
    FOREIGN KEY(account_id) REFERENCES account (id), 
    CONSTRAINT fk_entry_parent FOREIGN KEY(parent_id) REFERENCES audit.entry (id)
);

CREATE INDEX ix_audit_entry_kind ON audit.entry (kind);

COMMENT ON TABLE audit.entry IS 'one row per action';

COMMENT ON COLUMN audit.entry.account_id IS 'the actor';

CREATE TABLE audit.scratch (
    n SMALLINT
);

ALTER TABLE audit.scratch RENAME TO draft;

UPDATE alembic_version SET version_num='1a03' WHERE alembic_version.version_num = '1a02';

-- Running upgrade 1a03 -> 1a04

CREATE TABLE measure (
    taken_at TIMESTAMP WITHOUT TIME ZONE NOT NULL, 
    value FLOAT
)
 PARTITION BY RANGE (taken_at);

CREATE TABLE measure_2026 PARTITION OF measure FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

CREATE TABLE log (
    line TEXT
)
 USING heap
 TABLESPACE pg_default;

CREATE UNLOGGED TABLE cache (
    key TEXT NOT NULL, 
    PRIMARY KEY (key)
);

CREATE TABLE old_log (
    archived_at DATE
)
 INHERITS ( log );

CREATE TABLE older_log (
    n INTEGER
)
 INHERITS ( log, cache );

CREATE TEMPORARY TABLE work (
    n INTEGER
)
 ON COMMIT PRESERVE ROWS;

DROP TABLE work;

UPDATE alembic_version SET version_num='1a04' WHERE alembic_version.version_num = '1a03';

-- Running upgrade 1a04 -> 1a05

CREATE TABLE nothing (
);

CREATE TABLE colour (
    id INTEGER GENERATED ALWAYS AS IDENTITY, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

INSERT INTO colour (name) VALUES ('red');

INSERT INTO colour (name) VALUES ('green');

UPDATE colour SET name='crimson' WHERE colour.name = 'red';

CREATE INDEX ix_colour_name ON colour (name);

UPDATE alembic_version SET version_num='1a05' WHERE alembic_version.version_num = '1a04';

COMMIT;

