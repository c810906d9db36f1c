BEGIN;

-- Running downgrade 5c02 -> 5c01

ALTER TABLE staff DROP CONSTRAINT ck_staff_other;

ALTER TABLE staff DROP CONSTRAINT IF EXISTS unique_staff_idboss_id;

ALTER TABLE staff DROP CONSTRAINT IF EXISTS uq_staff_id;

UPDATE alembic_version SET version_num='5c01' WHERE alembic_version.version_num = '5c02';

-- Running downgrade 5c01 -> 

DROP INDEX ix_by_hand;

DROP INDEX ix_staff_shop_id;

ALTER TABLE staff DROP CONSTRAINT ck_staff_many;

ALTER TABLE staff DROP CONSTRAINT uq_staff_boss_id;

ALTER TABLE staff DROP CONSTRAINT fk_staff_boss_id_staff;

ALTER TABLE staff DROP CONSTRAINT fk_staff_second_shop_id_shop;

ALTER TABLE staff DROP COLUMN second_shop_id;

DROP TABLE staff;

DROP TABLE shop;

DELETE FROM alembic_version WHERE alembic_version.version_num = '5c01';

COMMIT;

