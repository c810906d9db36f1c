BEGIN;

-- Running downgrade 4b03 -> 4b02

ALTER TABLE mail ALTER COLUMN sender DROP NOT NULL;

UPDATE alembic_version SET version_num='4b02' WHERE alembic_version.version_num = '4b03';

COMMIT;

BEGIN;

-- Running downgrade 4b02 -> 4b01

COMMIT;

DROP INDEX CONCURRENTLY ix_mail_sender;

BEGIN;

ALTER TABLE mail DROP COLUMN sender;

UPDATE alembic_version SET version_num='4b01' WHERE alembic_version.version_num = '4b02';

COMMIT;

BEGIN;

-- Running downgrade 4b01 -> 

DROP TABLE mail;

DELETE FROM alembic_version WHERE alembic_version.version_num = '4b01';

COMMIT;

