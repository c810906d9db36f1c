BEGIN;

-- Running downgrade f003 -> f001

DROP TABLE letter;

UPDATE alembic_version SET version_num='f001' WHERE alembic_version.version_num = 'f003';

-- Running downgrade f001 -> 

DROP TABLE core;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'f001';

COMMIT;

