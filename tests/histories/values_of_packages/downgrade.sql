BEGIN;

-- Running downgrade vp01 -> 

DROP TABLE note;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'vp01';

COMMIT;

