BEGIN;

-- Running downgrade b005 -> b004

ALTER TABLE stock DROP COLUMN shelf;

UPDATE alembic_version SET version_num='b004' WHERE alembic_version.version_num = 'b005';

-- Running downgrade b004 -> b001

DROP TABLE stock;

UPDATE alembic_version SET version_num='b001' WHERE alembic_version.version_num = 'b004';

-- Running downgrade b001 -> 

DROP TABLE root;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'b001';

COMMIT;

