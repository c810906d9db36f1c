BEGIN;

-- Running downgrade d004 -> d003

DROP TABLE post_group;

INSERT INTO alembic_version (version_num) VALUES ('d003') RETURNING alembic_version.version_num;

UPDATE alembic_version SET version_num='d002' WHERE alembic_version.version_num = 'd004';

-- Running downgrade d003 -> 

DROP TABLE post;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'd003';

-- Running downgrade d002 -> d001

DROP TABLE user_group;

UPDATE alembic_version SET version_num='d001' WHERE alembic_version.version_num = 'd002';

-- Running downgrade d001 -> 

DROP TABLE user_account;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'd001';

COMMIT;

