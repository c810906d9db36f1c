BEGIN;

-- Running downgrade 1a05 -> 1a04

DROP TABLE colour;

DROP TABLE nothing;

UPDATE alembic_version SET version_num='1a04' WHERE alembic_version.version_num = '1a05';

-- Running downgrade 1a04 -> 1a03

DROP TABLE older_log;

DROP TABLE old_log;

DROP TABLE cache;

DROP TABLE log;

DROP TABLE measure;

UPDATE alembic_version SET version_num='1a03' WHERE alembic_version.version_num = '1a04';

-- Running downgrade 1a03 -> 1a02

DROP TABLE IF EXISTS audit.draft;

DROP TABLE audit.entry;

DROP SCHEMA audit;

UPDATE alembic_version SET version_num='1a02' WHERE alembic_version.version_num = '1a03';

-- Running downgrade 1a02 -> 1a01

ALTER TABLE login_session RENAME TO session;

DROP TABLE IF EXISTS setting;

UPDATE alembic_version SET version_num='1a01' WHERE alembic_version.version_num = '1a02';

-- Running downgrade 1a01 -> 

DROP TABLE membership;

DROP TABLE session;

DROP TABLE account;

DELETE FROM alembic_version WHERE alembic_version.version_num = '1a01';

COMMIT;

