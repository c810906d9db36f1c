BEGIN;

CREATE SCHEMA IF NOT EXISTS sales;

SET search_path TO sales;

CREATE TABLE sales.alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a101

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    total NUMERIC(10, 2), 
    PRIMARY KEY (id)
);

INSERT INTO sales.alembic_version (version_num) VALUES ('a101') RETURNING sales.alembic_version.version_num;

-- Running upgrade a101 -> a102

UPDATE sales.alembic_version SET version_num='a102' WHERE sales.alembic_version.version_num = 'a101';

COMMIT;

BEGIN;

CREATE SCHEMA IF NOT EXISTS stock;

SET search_path TO stock;

CREATE TABLE stock.alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a101

CREATE TABLE items (
    code VARCHAR(20) NOT NULL, 
    PRIMARY KEY (code)
);

INSERT INTO stock.alembic_version (version_num) VALUES ('a101') RETURNING stock.alembic_version.version_num;

-- Running upgrade a101 -> a102

ALTER TABLE items ADD COLUMN shelf TEXT DEFAULT 'A' NOT NULL;

UPDATE stock.alembic_version SET version_num='a102' WHERE stock.alembic_version.version_num = 'a101';

COMMIT;

