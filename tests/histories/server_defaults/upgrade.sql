BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 5a01

CREATE EXTENSION IF NOT EXISTS "pgcrypto";

CREATE TYPE mode AS ENUM ('ON', 'OFF');

CREATE TABLE defaults (
    c_string VARCHAR(20) DEFAULT 'it''s', 
    c_empty VARCHAR(20) DEFAULT '', 
    c_number_string INTEGER DEFAULT '5', 
    c_text_number INTEGER DEFAULT 5, 
    c_text_quoted TEXT DEFAULT 'a', 
    c_now TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    c_now_text TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    c_current TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    c_utc TIMESTAMP WITHOUT TIME ZONE DEFAULT TIMEZONE('utc', now()), 
    c_utc_func TIMESTAMP WITHOUT TIME ZONE DEFAULT timezone('utc', now()), 
    c_uuid UUID DEFAULT gen_random_uuid(), 
    c_uuid_func UUID DEFAULT gen_random_uuid(), 
    c_uuid_value UUID DEFAULT '00000000-0000-0000-0000-000000000001', 
    c_true BOOLEAN DEFAULT true, 
    c_false BOOLEAN DEFAULT false, 
    c_bool_string BOOLEAN DEFAULT 'false', 
    c_bool_t BOOLEAN DEFAULT 't', 
    c_bool_text BOOLEAN DEFAULT TRUE, 
    c_null TEXT DEFAULT NULL, 
    c_json JSONB DEFAULT '{}', 
    c_json_text JSONB DEFAULT '{}'::jsonb, 
    c_json_colon JSON DEFAULT '{"a": 1}'::json, 
    c_array TEXT[] DEFAULT '{}', 
    c_array_text TEXT[] DEFAULT ARRAY[]::text[], 
    c_array_value INTEGER[] DEFAULT ARRAY[1, 2], 
    c_enum mode DEFAULT 'ON', 
    c_interval INTERVAL DEFAULT interval '1 hour', 
    c_literal INTEGER DEFAULT 3, 
    c_literal_string TEXT DEFAULT 'x''y', 
    c_literal_column TEXT DEFAULT CURRENT_USER, 
    c_cast NUMERIC DEFAULT CAST(7 AS NUMERIC), 
    c_concat TEXT DEFAULT concat('a', 1), 
    c_minus INTEGER DEFAULT -1, 
    c_client INTEGER, 
    c_client_call TIMESTAMP WITHOUT TIME ZONE, 
    c_fetched INTEGER, 
    c_default_clause INTEGER DEFAULT '9', 
    c_onupdate TIMESTAMP WITHOUT TIME ZONE DEFAULT now()
);

INSERT INTO alembic_version (version_num) VALUES ('5a01') RETURNING alembic_version.version_num;

COMMIT;

