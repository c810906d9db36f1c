BEGIN;

-- Running downgrade f002 -> 

DROP TABLE invoice;

UPDATE alembic_version SET version_num='f001' WHERE alembic_version.version_num = 'f002';

-- Running downgrade f001 -> 

DROP TABLE core;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'f001';

COMMIT;

