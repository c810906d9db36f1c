BEGIN;

-- Running downgrade f1a1 -> f1a0

DELETE FROM product;

UPDATE alembic_version SET version_num='f1a0' WHERE alembic_version.version_num = 'f1a1';

-- Running downgrade f1a0 -> 

DROP TABLE product;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'f1a0';

COMMIT;

