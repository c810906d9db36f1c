BEGIN;

-- Running downgrade 0002 -> 0001

COMMENT ON TABLE customer IS NULL;

REVOKE ALL ON customer FROM PUBLIC;

DROP FUNCTION add_customer(name text, email text DEFAULT NULL);

CREATE FUNCTION add_customer(name text) RETURNS integer AS $$
    INSERT INTO customer (name) VALUES (name) RETURNING id
    $$ LANGUAGE sql;

DROP VIEW customer_view;

CREATE VIEW customer_view AS SELECT name FROM customer;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP FUNCTION add_customer(name text);

DROP VIEW customer_view;

DROP TABLE customer;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

