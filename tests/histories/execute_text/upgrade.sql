BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 3a01

CREATE TABLE word (id serial PRIMARY KEY, body text, data jsonb, at timestamp);

INSERT INTO word (body) VALUES ('100% sure'), ('it''s');

INSERT INTO word (body, at) VALUES ('a time', '2026-01-01 12:30:00');

INSERT INTO word (body, at) VALUES ('unescaped time', '2026-01-01 12:30:00');

UPDATE word SET data = '{"a": 1}'::jsonb WHERE body LIKE '100%';

UPDATE word SET data = '{"key":true}'::jsonb WHERE body = 'it''s';

INSERT INTO word (body)
        SELECT 'tab    here' || n
        FROM generate_series(1, 3) AS n;

DELETE FROM word WHERE body = 'gone';

DELETE FROM word WHERE body = 'semicolon; inside';;

SELECT 1; SELECT 2;

INSERT INTO alembic_version (version_num) VALUES ('3a01') RETURNING alembic_version.version_num;

-- Running upgrade 3a01 -> 3a02

INSERT INTO word (body) VALUES ('it''s bound: 5%');

UPDATE word SET body = 'n\\n' WHERE body = NULL AND id > 3;

INSERT INTO word (body, at) VALUES ('x' || 'x', now() + 1.5 * interval '1 second');

DELETE FROM word WHERE id IN (91, 92);

SELECT 'a'::text, true;

UPDATE alembic_version SET version_num='3a02' WHERE alembic_version.version_num = '3a01';

-- Running upgrade 3a02 -> 3a03

CREATE OR REPLACE FUNCTION touch() RETURNS trigger AS $$
        BEGIN
            NEW.at := now();
            IF NEW.body IS NULL THEN
                RAISE EXCEPTION 'no body for %', NEW.id;
            END IF;
            RETURN NEW;
        END;
        $$ LANGUAGE plpgsql;;

CREATE TRIGGER word_touch BEFORE UPDATE ON word FOR EACH ROW EXECUTE FUNCTION touch();

CREATE VIEW short_word AS SELECT id, left(body, 4) AS body FROM word WHERE id % 2 = 0;

CREATE MATERIALIZED VIEW word_count AS SELECT count(*) AS n FROM word WITH NO DATA;

DO $body$
        DECLARE total integer;
        BEGIN
            SELECT count(*) INTO total FROM word;
            IF total < 0 THEN RAISE NOTICE 'less than %: %', 0, total; END IF;
        END
        $body$;

CREATE EXTENSION IF NOT EXISTS "uuid-ossp";

ALTER TABLE word ENABLE ROW LEVEL SECURITY;

CREATE POLICY word_policy ON word USING (id > 0);

ALTER TABLE word ADD COLUMN IF NOT EXISTS key uuid DEFAULT uuid_generate_v4();

ALTER TABLE word DROP COLUMN key;

UPDATE alembic_version SET version_num='3a03' WHERE alembic_version.version_num = '3a02';

-- Running upgrade 3a03 -> 3a04

INSERT INTO word (body) VALUES ('by bind');

UPDATE word SET body = upper(body) WHERE body = 'by bind';

UPDATE word SET body = 'by context' WHERE body = 'BY BIND';

ALTER TABLE word ALTER COLUMN body SET STATISTICS 50;

COMMENT ON TABLE word IS 'words of 100%';

UPDATE alembic_version SET version_num='3a04' WHERE alembic_version.version_num = '3a03';

COMMIT;

