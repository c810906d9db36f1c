BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE customer (
    id SERIAL NOT NULL, 
    name TEXT, 
    order_count INTEGER, 
    PRIMARY KEY (id)
);

CREATE VIEW customer_view AS SELECT name FROM customer;

CREATE FUNCTION add_customer(name text) RETURNS integer AS $$
    INSERT INTO customer (name) VALUES (name) RETURNING id
    $$ LANGUAGE sql;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

DROP VIEW customer_view;

CREATE VIEW customer_view AS SELECT name, order_count FROM customer WHERE order_count > 0;

DROP FUNCTION add_customer(name text);

CREATE FUNCTION add_customer(name text, email text DEFAULT NULL) RETURNS integer AS $$
    INSERT INTO customer (name, order_count) VALUES (name, 0) RETURNING id
    $$ LANGUAGE sql;

GRANT SELECT ON customer TO PUBLIC;

COMMENT ON TABLE customer IS 'for all';

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

COMMIT;

