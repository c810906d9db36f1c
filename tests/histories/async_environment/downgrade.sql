BEGIN;

-- Running downgrade a5e1 -> a5e0

DELETE FROM billing.invoices;

UPDATE alembic_version SET version_num='a5e0' WHERE alembic_version.version_num = 'a5e1';

-- Running downgrade a5e0 -> 

DROP TABLE billing.invoices;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a5e0';

COMMIT;

