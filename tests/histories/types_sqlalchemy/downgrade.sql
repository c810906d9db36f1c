BEGIN;

-- Running downgrade 2d02 -> 2d01

DROP TABLE variant;

UPDATE alembic_version SET version_num='2d01' WHERE alembic_version.version_num = '2d02';

-- Running downgrade 2d01 -> 

DROP TABLE camel_case;

DROP TABLE upper_case;

DROP TYPE c_enum;

DELETE FROM alembic_version WHERE alembic_version.version_num = '2d01';

COMMIT;

