BEGIN;

CREATE SCHEMA IF NOT EXISTS tenant;

SET search_path TO tenant;

CREATE TABLE tenant.alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 7b01

CREATE TABLE one (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

COMMENT ON TABLE tenant.one IS 'made in tenant';

INSERT INTO tenant.alembic_version (version_num) VALUES ('7b01') RETURNING tenant.alembic_version.version_num;

-- Running upgrade 7b01 -> 7b02

CREATE TABLE two (
    id INTEGER, 
    FOREIGN KEY(id) REFERENCES one (id)
);

UPDATE tenant.alembic_version SET version_num='7b02' WHERE tenant.alembic_version.version_num = '7b01';

COMMIT;

