BEGIN;

-- Running downgrade 5a01 -> 

DROP TABLE defaults;

DROP TYPE mode;

DROP EXTENSION pgcrypto;

DELETE FROM alembic_version WHERE alembic_version.version_num = '5a01';

COMMIT;

