BEGIN;

CREATE TABLE retort_version (
    version_num VARCHAR(32) NOT NULL
);

-- Running upgrade  -> 4e01

CREATE TABLE one (
    id INTEGER
);

INSERT INTO retort_version (version_num) VALUES ('4e01');

-- Running upgrade 4e01 -> 4e02

CREATE TABLE two (
    id INTEGER
);

UPDATE retort_version SET version_num='4e02' WHERE retort_version.version_num = '4e01';

COMMIT;

