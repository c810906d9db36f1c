BEGIN;

-- Running downgrade 0001 -> 

DROP TABLE big;

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

