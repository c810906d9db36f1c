BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> f001

CREATE TABLE core (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('f001') RETURNING alembic_version.version_num;

-- Running upgrade f001 -> f003

CREATE TABLE letter (
    id INTEGER
);

UPDATE alembic_version SET version_num='f003' WHERE alembic_version.version_num = 'f001';

-- Running upgrade  -> f002

CREATE TABLE invoice (
    id INTEGER, 
    FOREIGN KEY(id) REFERENCES core (id)
);

INSERT INTO alembic_version (version_num) VALUES ('f002') RETURNING alembic_version.version_num;

COMMIT;

