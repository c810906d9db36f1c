BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 4b01

CREATE TABLE mail (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('4b01') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running upgrade 4b01 -> 4b02

ALTER TABLE mail ADD COLUMN sender TEXT;

COMMIT;

CREATE INDEX CONCURRENTLY ix_mail_sender ON mail (sender);

BEGIN;

UPDATE alembic_version SET version_num='4b02' WHERE alembic_version.version_num = '4b01';

COMMIT;

BEGIN;

-- Running upgrade 4b02 -> 4b03

ALTER TABLE mail ALTER COLUMN sender SET NOT NULL;

UPDATE alembic_version SET version_num='4b03' WHERE alembic_version.version_num = '4b02';

COMMIT;

