BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> ge01

CREATE TABLE note (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE tag (
    id SERIAL NOT NULL, 
    note_id INTEGER NOT NULL, 
    word VARCHAR NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('ge01') RETURNING alembic_version.version_num;

COMMIT;

