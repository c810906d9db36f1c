BEGIN;

-- Running downgrade tu01 -> 

DROP TABLE note;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'tu01';

COMMIT;

