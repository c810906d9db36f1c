BEGIN;

-- Running downgrade 0002 -> 0001

UPDATE orders SET total = NULL;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP TABLE labels;

DROP TABLE orders;

DROP TYPE state;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

