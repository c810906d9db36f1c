BEGIN;

-- Running downgrade d002 -> d001

DROP TABLE user_group;

UPDATE alembic_version SET version_num='d001' WHERE alembic_version.version_num = 'd002';

-- Running downgrade d001 -> 

DROP TABLE user_account;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'd001';

COMMIT;

