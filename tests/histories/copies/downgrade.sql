BEGIN;

-- Running downgrade a3 -> a2

DROP TABLE listened;

UPDATE alembic_version SET version_num='a2' WHERE alembic_version.version_num = 'a3';

-- Running wrapper a2 -> a1

SELECT 2;

SELECT 2;

UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'a2';

-- Running downgrade a1 -> 

DROP TABLE second;

DROP TABLE plain;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

