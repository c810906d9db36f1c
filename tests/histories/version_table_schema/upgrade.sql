BEGIN;

CREATE SCHEMA IF NOT EXISTS ops;

CREATE TABLE ops."Version" (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT "Version_pkc" PRIMARY KEY (version_num)
);

-- Running upgrade  -> 4f01

CREATE TABLE one (
    id INTEGER
);

INSERT INTO ops."Version" (version_num) VALUES ('4f01') RETURNING ops."Version".version_num;

-- Running upgrade 4f01 -> 4f02

CREATE TABLE two (
    id INTEGER
);

UPDATE ops."Version" SET version_num='4f02' WHERE ops."Version".version_num = '4f01';

COMMIT;

