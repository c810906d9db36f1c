BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 6a01

CREATE TABLE one (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('6a01') RETURNING alembic_version.version_num;

-- Running upgrade 6a01 -> 6a02

CREATE TABLE two (
    id INTEGER
);

UPDATE alembic_version SET version_num='6a02' WHERE alembic_version.version_num = '6a01';

-- Running upgrade 6a02 -> 6a03

CREATE TABLE three (
    id INTEGER
);

UPDATE alembic_version SET version_num='6a03' WHERE alembic_version.version_num = '6a02';

COMMIT;

