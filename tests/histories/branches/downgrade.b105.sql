BEGIN;

-- Running downgrade b105 -> b104

ALTER TABLE stock DROP COLUMN shelf;

UPDATE alembic_version SET version_num='b104' WHERE alembic_version.version_num = 'b105';

-- Running downgrade b104 -> b101

DROP TABLE stock;

UPDATE alembic_version SET version_num='b101' WHERE alembic_version.version_num = 'b104';

-- Running downgrade b101 -> 

DROP TABLE root;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'b101';

COMMIT;

