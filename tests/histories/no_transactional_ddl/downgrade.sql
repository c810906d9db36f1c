-- Running downgrade 4d02 -> 4d01

DROP TABLE two;

UPDATE alembic_version SET version_num='4d01' WHERE alembic_version.version_num = '4d02';

-- Running downgrade 4d01 -> 

DROP TABLE one;

DELETE FROM alembic_version WHERE alembic_version.version_num = '4d01';

