BEGIN;

CREATE SCHEMA IF NOT EXISTS sales;

SET search_path TO sales;

-- Running downgrade a102 -> a101

UPDATE sales.alembic_version SET version_num='a101' WHERE sales.alembic_version.version_num = 'a102';

-- Running downgrade a101 -> 

DROP TABLE orders;

DELETE FROM sales.alembic_version WHERE sales.alembic_version.version_num = 'a101';

COMMIT;

BEGIN;

CREATE SCHEMA IF NOT EXISTS stock;

SET search_path TO stock;

-- Running downgrade a102 -> a101

ALTER TABLE items DROP COLUMN shelf;

UPDATE stock.alembic_version SET version_num='a101' WHERE stock.alembic_version.version_num = 'a102';

-- Running downgrade a101 -> 

DROP TABLE items;

DELETE FROM stock.alembic_version WHERE stock.alembic_version.version_num = 'a101';

COMMIT;

