BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE one (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 2026.01.05_second

CREATE TABLE two (
    id INTEGER
);

UPDATE alembic_version SET version_num='2026.01.05_second' WHERE alembic_version.version_num = '0001';

-- Running upgrade 2026.01.05_second -> add/three

CREATE TABLE three (
    id INTEGER
);

UPDATE alembic_version SET version_num='add/three' WHERE alembic_version.version_num = '2026.01.05_second';

-- Running upgrade add/three -> name_with_thirty_two_characters_

CREATE TABLE four (
    id INTEGER
);

UPDATE alembic_version SET version_num='name_with_thirty_two_characters_' WHERE alembic_version.version_num = 'add/three';

-- Running upgrade name_with_thirty_two_characters_ -> x

UPDATE alembic_version SET version_num='x' WHERE alembic_version.version_num = 'name_with_thirty_two_characters_';

-- Running upgrade x -> 6é

UPDATE alembic_version SET version_num='6é' WHERE alembic_version.version_num = 'x';

-- Running upgrade 6é -> seven

UPDATE alembic_version SET version_num='seven' WHERE alembic_version.version_num = '6é';

COMMIT;

