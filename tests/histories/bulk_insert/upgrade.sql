BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2f01

CREATE TYPE everything_kind AS ENUM ('a', 'b');

CREATE TABLE everything (
    id SERIAL NOT NULL, 
    name VARCHAR(40), 
    ok BOOLEAN, 
    day DATE, 
    at TIMESTAMP WITHOUT TIME ZONE, 
    at_tz TIMESTAMP WITH TIME ZONE, 
    clock TIME WITHOUT TIME ZONE, 
    amount NUMERIC(10, 2), 
    ratio FLOAT, 
    key UUID, 
    kind everything_kind, 
    PRIMARY KEY (id)
);

INSERT INTO everything (id, name, ok, day, at, at_tz, clock, amount, ratio, key, kind) VALUES (1, 'it''s 100%% :odd \\ here', true, '2026-02-28', '2026-02-28 12:30:00', '2026-02-28 12:30:15.000250+00:00', '08:15:00', 12.50, 0.1, '6f1d2a4e-9a52-4c52-8f0b-0f2b7f3f1a11', 'a');

INSERT INTO everything (id, name, ok, day, at, at_tz, clock, amount, ratio, key, kind) VALUES (2, NULL, false, NULL, NULL, NULL, NULL, NULL, -1.5e+30, NULL, NULL);

INSERT INTO alembic_version (version_num) VALUES ('2f01') RETURNING alembic_version.version_num;

-- Running upgrade 2f01 -> 2f02

CREATE SCHEMA geo;

CREATE TABLE geo.city (
    id SERIAL NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE tag (
    name TEXT, 
    weight INTEGER
);

INSERT INTO geo.city (id, name) VALUES (1, 'Graz');

INSERT INTO geo.city (id, name) VALUES (2, 'München');

INSERT INTO tag (name, weight) VALUES ('a', 1);

INSERT INTO tag (name, weight) VALUES ('b', NULL);

INSERT INTO tag (name, weight) VALUES ('c', 3);

INSERT INTO tag (name, weight) VALUES ('d', 4);

INSERT INTO tag (name, weight) VALUES ('e', 5);

INSERT INTO tag (name) VALUES ('tag 0');

INSERT INTO tag (name) VALUES ('tag 1');

INSERT INTO tag (name) VALUES ('tag 2');

UPDATE alembic_version SET version_num='2f02' WHERE alembic_version.version_num = '2f01';

COMMIT;

