BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 4c01

CREATE TABLE one (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('4c01') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running upgrade 4c01 -> 4c02

CREATE TABLE two (
    id INTEGER
);

UPDATE alembic_version SET version_num='4c02' WHERE alembic_version.version_num = '4c01';

COMMIT;

BEGIN;

-- Running upgrade 4c02 -> 4c03

UPDATE alembic_version SET version_num='4c03' WHERE alembic_version.version_num = '4c02';

COMMIT;

