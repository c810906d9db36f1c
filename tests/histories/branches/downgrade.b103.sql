BEGIN;

-- Running downgrade b103 -> b102

ALTER TABLE orders DROP COLUMN total;

UPDATE alembic_version SET version_num='b102' WHERE alembic_version.version_num = 'b103';

-- Running downgrade b102 -> b101

DROP TABLE orders;

UPDATE alembic_version SET version_num='b101' WHERE alembic_version.version_num = 'b102';

-- Running downgrade b101 -> 

DROP TABLE root;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'b101';

COMMIT;

