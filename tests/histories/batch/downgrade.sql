BEGIN;

-- Running downgrade 3e03 -> 3e02

ALTER TABLE yard.shed ADD COLUMN size INTEGER;

ALTER TABLE yard.shed DROP CONSTRAINT shed_owner_id_fkey;

ALTER TABLE yard.shed DROP COLUMN owner_id;

ALTER TABLE yard.shed DROP CONSTRAINT pk_shed;

ALTER TABLE yard.shed ALTER COLUMN id DROP NOT NULL;

UPDATE alembic_version SET version_num='3e02' WHERE alembic_version.version_num = '3e03';

-- Running downgrade 3e02 -> 3e01

COMMENT ON TABLE bike IS NULL;

ALTER TABLE bike DROP CONSTRAINT fk_bike_owner;

ALTER TABLE bike DROP CONSTRAINT ck_speeds;

ALTER TABLE bike DROP CONSTRAINT uq_bike;

DROP INDEX ix_bike_name;

DROP INDEX ix_bike_frame;

ALTER TABLE bike ALTER COLUMN speeds SET DEFAULT '1';

ALTER TABLE bike RENAME speeds TO gears;

ALTER TABLE bike ALTER COLUMN name TYPE VARCHAR(20);

ALTER TABLE bike ALTER COLUMN name DROP NOT NULL;

ALTER TABLE bike DROP COLUMN weight;

ALTER TABLE bike DROP COLUMN frame;

UPDATE alembic_version SET version_num='3e01' WHERE alembic_version.version_num = '3e02';

-- Running downgrade 3e01 -> 

DROP TABLE yard.shed;

DROP TABLE bike;

DROP TABLE owner;

DROP SCHEMA yard;

DELETE FROM alembic_version WHERE alembic_version.version_num = '3e01';

COMMIT;

