BEGIN;

-- Running downgrade 7c02 -> 7c01

DROP TABLE two;

UPDATE alembic_version SET version_num='7c01' WHERE alembic_version.version_num = '7c02';

-- Running downgrade 7c01 -> 

DROP TABLE one;

DELETE FROM alembic_version WHERE alembic_version.version_num = '7c01';

COMMIT;

