BEGIN;

-- Running downgrade tz01 -> 

DROP TABLE moment;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'tz01';

COMMIT;

