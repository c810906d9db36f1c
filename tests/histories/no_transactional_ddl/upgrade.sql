CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 4d01

CREATE TABLE one (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('4d01') RETURNING alembic_version.version_num;

-- Running upgrade 4d01 -> 4d02

CREATE TABLE two (
    id INTEGER
);

UPDATE alembic_version SET version_num='4d02' WHERE alembic_version.version_num = '4d01';

