BEGIN;

SET ROLE pg_database_owner;

-- Running downgrade b0e1 -> b0e0

RESET ROLE;

DROP TABLE not_owned;

SET ROLE pg_database_owner;

UPDATE alembic_version SET version_num='b0e0' WHERE alembic_version.version_num = 'b0e1';

-- Running downgrade b0e0 -> 

DROP TABLE owned;

DROP TYPE state;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'b0e0';

COMMIT;

