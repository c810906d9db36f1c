BEGIN;

-- Running downgrade 7a02 -> 7a01

UPDATE alembic_version SET version_num='7a01' WHERE alembic_version.version_num = '7a02';

-- Running downgrade 7a01 -> 

DROP TABLE shape;

DROP TYPE shape_kind;

DELETE FROM alembic_version WHERE alembic_version.version_num = '7a01';

COMMIT;

