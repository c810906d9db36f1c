BEGIN;

-- Running downgrade e002 -> 

DROP TABLE b;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'e002';

COMMIT;

