BEGIN;

-- Running downgrade a1 -> 

DROP TABLE second;

DROP TABLE plain;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

