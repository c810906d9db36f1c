BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 4a01

CREATE TYPE mail_state AS ENUM ('new', 'sent');

CREATE TABLE mail (
    id INTEGER, 
    state mail_state
);

INSERT INTO alembic_version (version_num) VALUES ('4a01') RETURNING alembic_version.version_num;

-- Running upgrade 4a01 -> 4a02

INSERT INTO mail VALUES (1, 'new');

COMMIT;

ALTER TYPE mail_state ADD VALUE 'read';

CREATE INDEX CONCURRENTLY ix_mail_id ON mail (id);

BEGIN;

UPDATE mail SET state = 'read';

UPDATE alembic_version SET version_num='4a02' WHERE alembic_version.version_num = '4a01';

-- Running upgrade 4a02 -> 4a03

COMMIT;

VACUUM mail;

BEGIN;

COMMIT;

ANALYZE mail;

BEGIN;

COMMIT;

BEGIN;

UPDATE alembic_version SET version_num='4a03' WHERE alembic_version.version_num = '4a02';

COMMIT;

