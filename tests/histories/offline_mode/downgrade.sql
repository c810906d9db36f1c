BEGIN;

-- Running downgrade 5d01 -> 

DROP TABLE mode;

DELETE FROM alembic_version WHERE alembic_version.version_num = '5d01';

COMMIT;

