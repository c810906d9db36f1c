BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> c201

CREATE TABLE root (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('c201') RETURNING alembic_version.version_num;

-- Running upgrade c201 -> c203

CREATE TABLE right_one (
    id INTEGER
);

UPDATE alembic_version SET version_num='c203' WHERE alembic_version.version_num = 'c201';

-- Running upgrade c201 -> c202

CREATE TABLE left_one (
    id INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('c202') RETURNING alembic_version.version_num;

-- Running upgrade c202, c203 -> c204

DELETE FROM alembic_version WHERE alembic_version.version_num = 'c202';

UPDATE alembic_version SET version_num='c204' WHERE alembic_version.version_num = 'c203';

-- Running upgrade c204 -> c205

ALTER TABLE root ADD COLUMN name TEXT;

UPDATE alembic_version SET version_num='c205' WHERE alembic_version.version_num = 'c204';

COMMIT;

