BEGIN;

-- Running downgrade su01 -> 

DROP TABLE account;

DROP EXTENSION ltree;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'su01';

COMMIT;

