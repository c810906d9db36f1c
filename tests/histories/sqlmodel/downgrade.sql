BEGIN;

-- Running downgrade sm01 -> 

DROP TABLE hero;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'sm01';

COMMIT;

