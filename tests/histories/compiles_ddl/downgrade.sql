BEGIN;

-- Running downgrade 0001 -> 0000

DROP TABLE parent CASCADE;

DROP TABLE child CASCADE;

DROP TABLE made CASCADE;

UPDATE alembic_version SET version_num='0000' WHERE alembic_version.version_num = '0001';

-- Running downgrade 0000 -> 

DROP TABLE before CASCADE;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0000';

COMMIT;

