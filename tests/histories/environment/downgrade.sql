BEGIN;

CREATE SCHEMA IF NOT EXISTS tenant;

SET search_path TO tenant;

-- Running downgrade 7b02 -> 7b01

DROP TABLE two;

UPDATE tenant.alembic_version SET version_num='7b01' WHERE tenant.alembic_version.version_num = '7b02';

-- Running downgrade 7b01 -> 

DROP TABLE one;

DELETE FROM tenant.alembic_version WHERE tenant.alembic_version.version_num = '7b01';

COMMIT;

