BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2d01

CREATE TABLE upper_case (
    c_bigint BIGINT, 
    c_blob BYTEA, 
    c_boolean BOOLEAN, 
    c_char CHAR, 
    c_char_7 CHAR(7), 
    c_date DATE, 
    c_decimal DECIMAL, 
    c_decimal_8_3 DECIMAL(8, 3), 
    c_double_precision DOUBLE PRECISION, 
    c_float FLOAT, 
    c_float_20 FLOAT(20), 
    c_int INTEGER, 
    c_integer INTEGER, 
    c_json JSON, 
    c_numeric NUMERIC, 
    c_numeric_9 NUMERIC(9), 
    c_numeric_9_4 NUMERIC(9, 4), 
    c_real REAL, 
    c_smallint SMALLINT, 
    c_text TEXT, 
    c_time TIME WITHOUT TIME ZONE, 
    c_time_tz TIME WITH TIME ZONE, 
    c_timestamp TIMESTAMP WITHOUT TIME ZONE, 
    c_timestamp_tz TIMESTAMP WITH TIME ZONE, 
    c_uuid UUID, 
    c_varchar VARCHAR, 
    c_varchar_99 VARCHAR(99)
);

CREATE TYPE c_enum AS ENUM ('a', 'b');

CREATE TABLE camel_case (
    c_array INTEGER[], 
    c_array_2 VARCHAR(5)[][], 
    c_big_integer BIGINT, 
    c_boolean BOOLEAN, 
    c_date DATE, 
    c_date_time TIMESTAMP WITHOUT TIME ZONE, 
    c_date_time_tz TIMESTAMP WITH TIME ZONE, 
    c_double DOUBLE PRECISION, 
    c_double_53 DOUBLE PRECISION, 
    c_enum c_enum, 
    c_float FLOAT, 
    c_float_24 FLOAT(24), 
    c_float_decimal FLOAT, 
    c_integer INTEGER, 
    c_interval INTERVAL, 
    c_interval_seconds INTERVAL (3), 
    c_interval_native TIMESTAMP WITHOUT TIME ZONE, 
    c_json JSON, 
    c_large_binary BYTEA, 
    c_numeric NUMERIC, 
    c_numeric_10_2 NUMERIC(10, 2), 
    c_pickle BYTEA, 
    c_small_integer SMALLINT, 
    c_string VARCHAR, 
    c_string_30 VARCHAR(30), 
    c_string_collate VARCHAR(30) COLLATE "C", 
    c_text TEXT, 
    c_text_collate TEXT COLLATE "POSIX", 
    c_time TIME WITHOUT TIME ZONE, 
    c_time_tz TIME WITH TIME ZONE, 
    c_tuple_of_names VARCHAR, 
    c_unicode_12 VARCHAR(12), 
    c_unicode_text TEXT, 
    c_uuid UUID, 
    c_uuid_text UUID, 
    c_uuid_char CHAR(32)
);

INSERT INTO alembic_version (version_num) VALUES ('2d01') RETURNING alembic_version.version_num;

-- Running upgrade 2d01 -> 2d02

CREATE TABLE variant (
    json JSONB, 
    big BIGSERIAL NOT NULL, 
    email VARCHAR(320), 
    email_40 VARCHAR(320), 
    at POINT, 
    line LSEG, 
    guid UUID, 
    PRIMARY KEY (big)
);

UPDATE alembic_version SET version_num='2d02' WHERE alembic_version.version_num = '2d01';

COMMIT;

