BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 5d01

CREATE TABLE mode (
    offline BOOLEAN
);

INSERT INTO mode VALUES (true);

COMMENT ON TABLE mode IS 'offline';

COMMENT ON COLUMN mode.offline IS 'on postgresql';

INSERT INTO alembic_version (version_num) VALUES ('5d01') RETURNING alembic_version.version_num;

COMMIT;

