BEGIN;

-- Running downgrade 2f02 -> 2f01

DROP TABLE tag;

DROP TABLE geo.city;

DROP SCHEMA geo;

UPDATE alembic_version SET version_num='2f01' WHERE alembic_version.version_num = '2f02';

-- Running downgrade 2f01 -> 

DROP TABLE everything;

DROP TYPE everything_kind;

DELETE FROM alembic_version WHERE alembic_version.version_num = '2f01';

COMMIT;

