BEGIN;

-- Running downgrade 6a03 -> 6a02

DROP TABLE three;

UPDATE alembic_version SET version_num='6a02' WHERE alembic_version.version_num = '6a03';

-- Running downgrade 6a02 -> 6a01

DROP TABLE two;

UPDATE alembic_version SET version_num='6a01' WHERE alembic_version.version_num = '6a02';

-- Running downgrade 6a01 -> 

DROP TABLE one;

DELETE FROM alembic_version WHERE alembic_version.version_num = '6a01';

COMMIT;

