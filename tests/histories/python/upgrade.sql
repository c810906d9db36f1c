BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 7a01

CREATE TYPE shape_kind AS ENUM ('round', 'flat');

CREATE TABLE shape (
    name VARCHAR(20) NOT NULL, 
    size INTEGER, 
    note TEXT, 
    kind shape_kind, 
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    updated_at TIMESTAMP WITH TIME ZONE, 
    PRIMARY KEY (name)
);

INSERT INTO shape (name, size, note) VALUES ('red-00', 1, NULL);

INSERT INTO shape (name, size, note) VALUES ('red-01', 2, NULL);

INSERT INTO shape (name, size, note) VALUES ('blue-00', 3, NULL);

INSERT INTO shape (name, size, note) VALUES ('blue-01', 4, NULL);

CREATE INDEX ix_shape_0_size ON shape (size);

CREATE INDEX ix_shape_1_kind ON shape (kind);

UPDATE shape SET note = '{"a": "\\u00e9\\"''", "b": [1, 2.5, null, true]}' WHERE size = 1;

UPDATE shape SET note = 'not a number' WHERE size = 2;

UPDATE shape SET note = 'date=''2026-02-01''; iso=''2026-02-01''; key=''0fbc618e-787d-5e56-9f48-615dd6abbf10''' WHERE size = 3;

UPDATE shape SET size = 26 WHERE name = 'blue-01';

INSERT INTO alembic_version (version_num) VALUES ('7a01') RETURNING alembic_version.version_num;

-- Running upgrade 7a01 -> 7a02

UPDATE alembic_version SET version_num='7a02' WHERE alembic_version.version_num = '7a01';

COMMIT;

