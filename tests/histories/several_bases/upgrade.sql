BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> e001

CREATE TABLE a (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('e001') RETURNING alembic_version.version_num;

-- Running upgrade e001 -> e003

ALTER TABLE a ADD COLUMN n INTEGER;

UPDATE alembic_version SET version_num='e003' WHERE alembic_version.version_num = 'e001';

-- Running upgrade  -> e002

CREATE TABLE b (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('e002') RETURNING alembic_version.version_num;

COMMIT;

