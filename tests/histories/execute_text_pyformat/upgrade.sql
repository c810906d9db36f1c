BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 3b01

CREATE TABLE rate (
    label TEXT DEFAULT '100%%'
);

COMMENT ON TABLE rate IS '50%% of it';

COMMENT ON COLUMN rate.label IS 'in %%';

INSERT INTO rate VALUES ('5%%');

INSERT INTO rate VALUES ('6%% and a \\ sign');

INSERT INTO rate (label) VALUES ('7%% and a \\ sign');

ALTER TABLE rate ADD CONSTRAINT ck_label CHECK (label NOT LIKE 'x%%');

CREATE INDEX ix_label ON rate (label) WHERE label LIKE 'y%%';

ALTER TABLE rate ALTER COLUMN label SET DEFAULT '200%%';

COMMENT ON COLUMN rate.label IS 'still in %%';

SELECT 5 %% 2;

CREATE TABLE "per cent" (
    "a%%b" INTEGER
);

SELECT 7 %% 4;

DELETE FROM rate WHERE label LIKE 'z%%';

INSERT INTO alembic_version (version_num) VALUES ('3b01') RETURNING alembic_version.version_num;

COMMIT;

