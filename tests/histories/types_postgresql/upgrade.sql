BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2e01

CREATE EXTENSION IF NOT EXISTS hstore;

CREATE EXTENSION IF NOT EXISTS citext;

CREATE TYPE c_enum AS ENUM ('x', 'y');

CREATE TABLE types (
    c_bigint BIGINT, 
    c_bit BIT(1), 
    c_bit_8 BIT(8), 
    c_varbit BIT VARYING, 
    c_varbit_9 BIT VARYING(9), 
    c_boolean BOOLEAN, 
    c_bytea BYTEA, 
    c_char_3 CHAR(3), 
    c_cidr CIDR, 
    c_citext CITEXT, 
    c_date DATE, 
    c_double DOUBLE PRECISION, 
    c_double_p DOUBLE PRECISION, 
    c_enum c_enum, 
    c_float FLOAT, 
    c_hstore HSTORE, 
    c_inet INET, 
    c_integer INTEGER, 
    c_interval INTERVAL, 
    c_interval_fields INTERVAL YEAR TO MONTH, 
    c_interval_precision INTERVAL (3), 
    c_interval_both INTERVAL DAY TO SECOND (2), 
    c_json JSON, 
    c_json_text JSON, 
    c_jsonb JSONB, 
    c_jsonb_text JSONB, 
    c_jsonpath JSONPATH, 
    c_macaddr MACADDR, 
    c_macaddr8 MACADDR8, 
    c_money MONEY, 
    c_numeric NUMERIC(7, 1), 
    c_oid OID, 
    c_real REAL, 
    c_regclass REGCLASS, 
    c_regconfig REGCONFIG, 
    c_smallint SMALLINT, 
    c_text TEXT, 
    c_time TIME WITHOUT TIME ZONE, 
    c_time_tz TIME(2) WITH TIME ZONE, 
    c_timestamp TIMESTAMP WITHOUT TIME ZONE, 
    c_timestamp_tz TIMESTAMP WITH TIME ZONE, 
    c_timestamp_3 TIMESTAMP(3) WITHOUT TIME ZONE, 
    c_timestamp_tz_0 TIMESTAMP(0) WITH TIME ZONE, 
    c_tsquery TSQUERY, 
    c_tsvector TSVECTOR, 
    c_uuid UUID, 
    c_uuid_text UUID, 
    c_varchar VARCHAR(11)
);

CREATE TABLE ranges (
    c_int4 INT4RANGE, 
    c_int8 INT8RANGE, 
    c_num NUMRANGE, 
    c_date DATERANGE, 
    c_ts TSRANGE, 
    c_tstz TSTZRANGE, 
    c_int4s INT4MULTIRANGE, 
    c_int8s INT8MULTIRANGE, 
    c_nums NUMMULTIRANGE, 
    c_dates DATEMULTIRANGE, 
    c_tss TSMULTIRANGE, 
    c_tstzs TSTZMULTIRANGE
);

CREATE TABLE arrays (
    c_text TEXT[], 
    c_text_2 TEXT[][], 
    c_varchar VARCHAR(9)[], 
    c_numeric NUMERIC(5, 2)[] DEFAULT '{}', 
    c_uuid UUID[], 
    c_jsonb JSONB[], 
    c_timestamp TIMESTAMP WITH TIME ZONE[], 
    c_enum c_enum[], 
    c_collated VARCHAR(9)[] COLLATE "C", 
    c_zero INTEGER[]
);

INSERT INTO alembic_version (version_num) VALUES ('2e01') RETURNING alembic_version.version_num;

-- Running upgrade 2e01 -> 2e02

CREATE DOMAIN positive AS INTEGER CHECK (VALUE > 0);

CREATE TABLE uses (
    n positive
);

CREATE DOMAIN code AS VARCHAR(9) COLLATE "C" DEFAULT 'none' CONSTRAINT ck_code NOT NULL CHECK (VALUE <> 'null');

ALTER TABLE uses ADD COLUMN code code;

UPDATE alembic_version SET version_num='2e02' WHERE alembic_version.version_num = '2e01';

COMMIT;

