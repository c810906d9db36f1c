BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE plain (
    id SERIAL NOT NULL, 
    a TEXT, 
    PRIMARY KEY (id), 
    UNIQUE (a)
);

SELECT 'changed during iteration';

CREATE TABLE second (
    id SERIAL NOT NULL, 
    a INTEGER NOT NULL, 
    b INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_first UNIQUE (a, b), 
    CONSTRAINT ck_first CHECK (a > b)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

