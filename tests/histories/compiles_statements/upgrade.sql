BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE t (
    id INTEGER NOT NULL, 
    name TEXT, 
    plain VARCHAR(3), 
    at TIMESTAMP(3) WITHOUT TIME ZONE DEFAULT coalesce(now()), 
    document JSON, 
    short VARCHAR(7), 
    said TEXT DEFAULT coalesce('it''s 5%%'), 
    PRIMARY KEY (id)
);

ALTER TABLE t ALTER COLUMN plain TYPE TEXT;

CREATE TABLE big (
    id BIGSERIAL NOT NULL, 
    other BIGINT, 
    at TIMESTAMP(3) WITHOUT TIME ZONE DEFAULT clock_timestamp(), 
    PRIMARY KEY (id)
);

COMMENT ON TABLE big IS 'it''s big' /* table */;

COMMENT ON COLUMN big.id IS 'the key' /* column */;

COMMENT ON TABLE t IS 'a table' /* table */;

ALTER TABLE t ADD COLUMN more INTEGER;

COMMENT ON COLUMN t.more IS '5%%' /* column */;

INSERT INTO t (id, name) VALUES (1, 'it''s 100%%') ON CONFLICT DO NOTHING;

INSERT INTO t (id, name) VALUES (2, ':b') ON CONFLICT DO NOTHING;

INSERT INTO t (id, name) VALUES (1, 'again') ON CONFLICT DO NOTHING;

INSERT INTO t (id, name) VALUES (3, 'c'), (4, 'd') ON CONFLICT DO NOTHING;

INSERT INTO t (id, name) SELECT t.id + 10 AS anon_1, t.name 
FROM t 
WHERE t.name != 'it''s' /* read */ ON CONFLICT DO NOTHING;

/* hint */ UPDATE t SET name=coalesce(t.name, 'x') WHERE t.id = 1;

/* hint */ UPDATE t SET name='5%%' WHERE t.id IN (SELECT t.id 
FROM t 
WHERE (CAST(t.id AS TEXT)) = '3' /* read */);

DELETE FROM t WHERE t.name = ':b' /* 100%% */;

SELECT s.id 
FROM (SELECT t.id AS id 
FROM t /* read */) AS s /* read */;

INSERT INTO t (SELECT t.id + 100 AS anon_1, 'z' AS anon_2 
FROM t 
WHERE t.id < 5 /* read */);

INSERT INTO t (id, name) VALUES (50, 'plain');

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

