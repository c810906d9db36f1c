BEGIN;

-- Running downgrade 1c06 -> 1c05

DROP TABLE shirt;

DROP TYPE shirt_size;

UPDATE alembic_version SET version_num='1c05' WHERE alembic_version.version_num = '1c06';

-- Running downgrade 1c05 -> 1c04

DROP TABLE ticket;

UPDATE alembic_version SET version_num='1c04' WHERE alembic_version.version_num = '1c05';

-- Running downgrade 1c04 -> 1c03

COMMENT ON COLUMN shop.item."Title" IS NULL;

ALTER TABLE shop.item RENAME "Title" TO name;

ALTER TABLE shop.item ALTER COLUMN flags DROP NOT NULL;

ALTER TABLE shop.item ALTER COLUMN flags DROP DEFAULT;

ALTER TABLE shop.item ALTER COLUMN price SET DEFAULT '0';

UPDATE alembic_version SET version_num='1c03' WHERE alembic_version.version_num = '1c04';

-- Running downgrade 1c03 -> 1c02

ALTER TABLE item ALTER COLUMN net_price TYPE VARCHAR(20) USING net_price::text;

ALTER TABLE item ALTER COLUMN net_price DROP NOT NULL;

ALTER TABLE item ALTER COLUMN net_price DROP DEFAULT;

COMMENT ON COLUMN item.net_price IS NULL;

ALTER TABLE item RENAME net_price TO price;

ALTER TABLE item ALTER COLUMN price SET DEFAULT '0';

UPDATE alembic_version SET version_num='1c02' WHERE alembic_version.version_num = '1c03';

-- Running downgrade 1c02 -> 1c01

ALTER TABLE item ALTER COLUMN flags TYPE INTEGER;

COMMENT ON COLUMN item.flags IS 'a bit mask';

ALTER TABLE item RENAME title TO name;

COMMENT ON COLUMN item.name IS NULL;

ALTER TABLE item ALTER COLUMN name DROP DEFAULT;

ALTER TABLE item ALTER COLUMN name TYPE VARCHAR(50);

ALTER TABLE item ALTER COLUMN name DROP NOT NULL;

UPDATE alembic_version SET version_num='1c01' WHERE alembic_version.version_num = '1c02';

-- Running downgrade 1c01 -> 

DROP TABLE shop.item;

DROP TABLE item;

DROP SCHEMA shop;

DELETE FROM alembic_version WHERE alembic_version.version_num = '1c01';

COMMIT;

