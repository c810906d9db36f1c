BEGIN;

-- Running downgrade 0001 -> 

ALTER TABLE "Renamed" DROP COLUMN z CASCADE;

DROP TABLE "Renamed";

DROP TABLE parent;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

