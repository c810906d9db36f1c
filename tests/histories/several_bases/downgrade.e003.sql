BEGIN;

-- Running downgrade e003 -> e001

ALTER TABLE a DROP COLUMN n;

UPDATE alembic_version SET version_num='e001' WHERE alembic_version.version_num = 'e003';

-- Running downgrade e001 -> 

DROP TABLE a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'e001';

COMMIT;

