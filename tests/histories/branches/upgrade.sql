BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> b001

CREATE TABLE root (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('b001') RETURNING alembic_version.version_num;

-- Running upgrade b001 -> b004

CREATE TABLE stock (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='b004' WHERE alembic_version.version_num = 'b001';

-- Running upgrade b004 -> b005

ALTER TABLE stock ADD COLUMN shelf TEXT;

UPDATE alembic_version SET version_num='b005' WHERE alembic_version.version_num = 'b004';

-- Running upgrade b001 -> b002

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('b002') RETURNING alembic_version.version_num;

-- Running upgrade b002 -> b003

ALTER TABLE orders ADD COLUMN total INTEGER;

UPDATE alembic_version SET version_num='b003' WHERE alembic_version.version_num = 'b002';

COMMIT;

