BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 3c01

CREATE TABLE product (
    id SERIAL NOT NULL, 
    name VARCHAR(50), 
    price NUMERIC(10, 2), 
    active BOOLEAN, 
    made TIMESTAMP WITHOUT TIME ZONE, 
    group_id INTEGER, 
    PRIMARY KEY (id)
);

CREATE TABLE "group" (
    id SERIAL NOT NULL, 
    "Title" VARCHAR(50), 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('3c01') RETURNING alembic_version.version_num;

-- Running upgrade 3c01 -> 3c02

INSERT INTO product (name, price, active) VALUES ('pen', 1.5, true);

INSERT INTO product (name, active, made) VALUES ('it''s ink', NULL, now());

INSERT INTO product (name, price) VALUES ('a', 1), ('b', 2);

INSERT INTO "group" ("Title") VALUES ('Office ' || 1);

INSERT INTO product (name, group_id) SELECT "group"."Title", "group".id 
FROM "group" 
WHERE "group"."Title" IS NOT NULL;

UPDATE product SET active=true;

UPDATE product SET name='pencil', price=(product.price * 2) WHERE product.name = 'pen';

UPDATE product SET price=10 WHERE (product.price > 10 OR product.price IS NULL) AND (product.name NOT IN ('x', 'y'));

UPDATE product SET active=CASE WHEN (product.price > 5) THEN true WHEN (product.name LIKE 'p%%') THEN false END;

UPDATE product SET name=("group"."Title" || ' ' || coalesce(product.name, '?')) FROM "group" WHERE product.group_id = "group".id;

UPDATE product SET group_id=(SELECT max("group".id) AS max_1 
FROM "group" 
WHERE "group".id != product.id);

DELETE FROM product WHERE product.id IN (101, 102, 103);

DELETE FROM product WHERE product.id > 1000 AND NOT product.active AND product.price >= 0;

DELETE FROM product WHERE product.group_id IN (SELECT "group".id 
FROM "group" 
WHERE "group"."Title" ILIKE '%%old%%');

DELETE FROM product WHERE NOT (EXISTS (SELECT * 
FROM "group" 
WHERE "group".id = product.group_id));

INSERT INTO product (name) VALUES ('last') RETURNING product.id;

UPDATE alembic_version SET version_num='3c02' WHERE alembic_version.version_num = '3c01';

-- Running upgrade 3c02 -> 3c03

SELECT product.id, product.name, product.price, product.made 
FROM product;

SELECT product.id, product.name AS n 
FROM product ORDER BY product.name DESC, product.id 
 LIMIT 5 OFFSET 2;

SELECT count(*) AS count_1 
FROM product 
WHERE product.name BETWEEN 'a' AND 'm';

SELECT 1 AS anon_1, 'x' AS anon_2, NULL AS anon_3, true AS anon_4;

SELECT DISTINCT CAST(product.price AS VARCHAR(10)) AS price, lower(product.name) AS lower_1 
FROM product;

SELECT product.id, "group"."Title" 
FROM product LEFT OUTER JOIN "group" ON product.id = "group".id;

SELECT product.name, sum(product.price) AS total 
FROM product GROUP BY product.name 
HAVING sum(product.price) > 3 ORDER BY total DESC;

SELECT p.id 
FROM product AS p 
WHERE p.name = 'it''s';

SELECT product.id 
FROM product UNION ALL SELECT "group".id 
FROM "group";

SELECT cheap.id 
FROM (SELECT product.id AS id 
FROM product 
WHERE product.price < 2) AS cheap;

WITH recent AS 
(SELECT product.id AS id 
FROM product 
WHERE product.made > now() - interval '1 day')
 SELECT recent.id 
FROM recent FOR UPDATE;

SELECT EXTRACT(year FROM product.made) AS anon_1, product.price / CAST(2 AS NUMERIC) + 1 AS anon_2, -product.price 
FROM product;

SELECT product.price AS price, CURRENT_DATE AS current_date_1, now() AS now_1 
FROM product;

SELECT row_number() OVER (PARTITION BY product.name ORDER BY product.id) AS anon_1 
FROM product 
WHERE product.name IS DISTINCT FROM NULL AND (product.name LIKE 'a' || '%%') AND (product.name LIKE '%%' || 'b' || '%%');

UPDATE alembic_version SET version_num='3c03' WHERE alembic_version.version_num = '3c02';

-- Running upgrade 3c03 -> 3c04

CREATE TABLE config (
    key VARCHAR(20) NOT NULL, 
    value JSONB, 
    tags TEXT[], 
    n INTEGER DEFAULT '0', 
    PRIMARY KEY (key)
);

INSERT INTO config (key, n) VALUES ('a', 1) ON CONFLICT DO NOTHING;

INSERT INTO config (key, n) VALUES ('a', 2) ON CONFLICT (key) DO NOTHING;

INSERT INTO config (key, n) VALUES ('a', 3) ON CONFLICT (key) DO UPDATE SET n = (excluded.n + 1);

INSERT INTO config (key, n) VALUES ('a', 3) ON CONFLICT ON CONSTRAINT config_pkey DO UPDATE SET n = 9 WHERE config.n < 5 RETURNING config.key;

UPDATE config SET value=jsonb_build_object('k', config.n);

UPDATE config SET n=CAST(config.value ->> 'k' AS INTEGER) WHERE (config.value ->> 'k') = '9';

UPDATE config SET tags=ARRAY['x', 'y'] WHERE config.value ? 'k';

SELECT config.key 
FROM config 
WHERE config.tags @> ARRAY['x'] AND config.key = ANY (config.tags);

UPDATE alembic_version SET version_num='3c04' WHERE alembic_version.version_num = '3c03';

COMMIT;

