BEGIN;

-- Running downgrade b003 -> b002

ALTER TABLE orders DROP COLUMN total;

UPDATE alembic_version SET version_num='b002' WHERE alembic_version.version_num = 'b003';

-- Running downgrade b002 -> b001

DROP TABLE orders;

UPDATE alembic_version SET version_num='b001' WHERE alembic_version.version_num = 'b002';

-- Running downgrade b001 -> 

DROP TABLE root;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'b001';

COMMIT;

