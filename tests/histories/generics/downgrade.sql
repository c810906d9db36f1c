BEGIN;

-- Running downgrade ge01 -> 

DROP TABLE tag;

DROP TABLE note;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'ge01';

COMMIT;

