BEGIN;

SET ROLE pg_database_owner;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> b0e0

CREATE TYPE state AS ENUM ('new', 'old');

CREATE TABLE owned (
    id SERIAL NOT NULL, 
    state state NOT NULL, 
    by TEXT DEFAULT CURRENT_USER, 
    PRIMARY KEY (id)
);

INSERT INTO owned (state) VALUES ('new');

INSERT INTO alembic_version (version_num) VALUES ('b0e0') RETURNING alembic_version.version_num;

-- Running upgrade b0e0 -> b0e1

RESET ROLE;

CREATE TABLE not_owned (id integer);

SET ROLE pg_database_owner;

UPDATE alembic_version SET version_num='b0e1' WHERE alembic_version.version_num = 'b0e0';

COMMIT;

