BEGIN;

-- Running downgrade 4c03 -> 4c02

UPDATE alembic_version SET version_num='4c02' WHERE alembic_version.version_num = '4c03';

COMMIT;

BEGIN;

-- Running downgrade 4c02 -> 4c01

DROP TABLE two;

UPDATE alembic_version SET version_num='4c01' WHERE alembic_version.version_num = '4c02';

COMMIT;

BEGIN;

-- Running downgrade 4c01 -> 

DROP TABLE one;

DELETE FROM alembic_version WHERE alembic_version.version_num = '4c01';

COMMIT;

