BEGIN;

-- Running downgrade 3c04 -> 3c03

DROP TABLE config;

UPDATE alembic_version SET version_num='3c03' WHERE alembic_version.version_num = '3c04';

-- Running downgrade 3c03 -> 3c02

UPDATE alembic_version SET version_num='3c02' WHERE alembic_version.version_num = '3c03';

-- Running downgrade 3c02 -> 3c01

DELETE FROM product;

DELETE FROM "group";

UPDATE alembic_version SET version_num='3c01' WHERE alembic_version.version_num = '3c02';

-- Running downgrade 3c01 -> 

DROP TABLE "group";

DROP TABLE product;

DELETE FROM alembic_version WHERE alembic_version.version_num = '3c01';

COMMIT;

