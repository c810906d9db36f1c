BEGIN;

-- Running downgrade 2e02 -> 2e01

DROP TABLE uses;

DROP DOMAIN code;

DROP DOMAIN positive;

UPDATE alembic_version SET version_num='2e01' WHERE alembic_version.version_num = '2e02';

-- Running downgrade 2e01 -> 

DROP TABLE arrays;

DROP TABLE ranges;

DROP TABLE types;

DROP TYPE c_enum;

DELETE FROM alembic_version WHERE alembic_version.version_num = '2e01';

COMMIT;

