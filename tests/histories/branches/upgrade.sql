BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> b101

CREATE TABLE root (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('b101') RETURNING alembic_version.version_num;

-- Running upgrade b101 -> b104

CREATE TABLE stock (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='b104' WHERE alembic_version.version_num = 'b101';

-- Running upgrade b104 -> b105

ALTER TABLE stock ADD COLUMN shelf TEXT;

UPDATE alembic_version SET version_num='b105' WHERE alembic_version.version_num = 'b104';

-- Running upgrade b101 -> b102

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('b102') RETURNING alembic_version.version_num;

-- Running upgrade b102 -> b103

ALTER TABLE orders ADD COLUMN total INTEGER;

UPDATE alembic_version SET version_num='b103' WHERE alembic_version.version_num = 'b102';

COMMIT;

