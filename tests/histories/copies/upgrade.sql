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

-- Running wrapper a1 -> a2

SELECT 1;

SELECT 1;

UPDATE alembic_version SET version_num='a2' WHERE alembic_version.version_num = 'a1';

-- Running upgrade a2 -> a3

CREATE TABLE listened (
    id SERIAL NOT NULL, 
    colour SMALLINT NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT valid_colour CHECK (colour IN (1, 2))
);

ALTER TABLE listened ADD COLUMN other SMALLINT;

ALTER TABLE listened ADD CONSTRAINT valid_other CHECK (other IN (1, 2));

ALTER TABLE listened ADD COLUMN moment TIMESTAMP WITHOUT TIME ZONE;

SELECT timezone('UTC', listened.moment) AS timezone_1 
FROM listened;

SELECT t_1.n, t_1.place 
FROM listened JOIN LATERAL generate_series(1, listened.id) WITH ORDINALITY AS t_1(n, place) ON true;

SELECT u.n, u.place 
FROM listened JOIN LATERAL generate_series(1, listened.id) WITH ORDINALITY AS u(n, place) ON true;

SELECT t_1.n, t_1.place 
FROM listened JOIN generate_series(1, listened.id) WITH ORDINALITY AS t_1(n, place) ON true;

UPDATE alembic_version SET version_num='a3' WHERE alembic_version.version_num = 'a2';

COMMIT;

