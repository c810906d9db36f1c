BEGIN;

-- Running downgrade 4a03 -> 4a02

UPDATE alembic_version SET version_num='4a02' WHERE alembic_version.version_num = '4a03';

-- Running downgrade 4a02 -> 4a01

DELETE FROM mail WHERE state = 'read';

COMMIT;

DROP INDEX CONCURRENTLY ix_mail_id;

BEGIN;

UPDATE alembic_version SET version_num='4a01' WHERE alembic_version.version_num = '4a02';

-- Running downgrade 4a01 -> 

DROP TABLE mail;

DROP TYPE mail_state;

DELETE FROM alembic_version WHERE alembic_version.version_num = '4a01';

COMMIT;

