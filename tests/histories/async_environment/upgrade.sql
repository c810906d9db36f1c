BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a5e0

CREATE SCHEMA IF NOT EXISTS billing;

CREATE TABLE billing.invoices (
    id SERIAL NOT NULL, 
    total NUMERIC(10, 2) DEFAULT '0' NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('a5e0') RETURNING alembic_version.version_num;

-- Running upgrade a5e0 -> a5e1

INSERT INTO billing.invoices (id, total) VALUES (1, 12.5);

UPDATE billing.invoices SET total=(billing.invoices.total * 2) WHERE billing.invoices.id = 1;

UPDATE alembic_version SET version_num='a5e1' WHERE alembic_version.version_num = 'a5e0';

COMMIT;

