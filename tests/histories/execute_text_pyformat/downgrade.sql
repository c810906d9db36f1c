BEGIN;

-- Running downgrade 3b01 -> 

DROP TABLE "per cent";

DROP TABLE rate;

DELETE FROM alembic_version WHERE alembic_version.version_num = '3b01';

COMMIT;

