BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> f1a0

CREATE TABLE product (
    id SERIAL NOT NULL, 
    name VARCHAR(40), 
    price NUMERIC(8, 2), 
    PRIMARY KEY (id), 
    UNIQUE (name)
);

INSERT INTO alembic_version (version_num) VALUES ('f1a0') RETURNING alembic_version.version_num;

-- Running upgrade f1a0 -> f1a1

INSERT INTO product (name, price) VALUES ('tea', 10) RETURNING product.id;

UPDATE alembic_version SET version_num='f1a1' WHERE alembic_version.version_num = 'f1a0';

COMMIT;

