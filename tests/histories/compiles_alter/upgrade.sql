BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)

 WITH (fillfactor = 90);

-- Running upgrade  -> 0001

CREATE TABLE parent (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
)

 WITH (fillfactor = 90);

CREATE TABLE t (
    a INTEGER, 
    "Mixed Case" TEXT, 
    gone TEXT
)

 WITH (fillfactor = 90);

ALTER TABLE t ADD COLUMN IF NOT EXISTS parent_id INTEGER DEFAULT '5';

ALTER TABLE t ADD FOREIGN KEY(parent_id) REFERENCES parent (id);

COMMENT ON COLUMN t.parent_id IS 'it''s';

ALTER TABLE t ADD COLUMN IF NOT EXISTS "B c" VARCHAR(5);

CREATE UNIQUE INDEX "ix_t_B c" ON t ("B c");

ALTER TABLE t DROP COLUMN gone CASCADE;

ALTER TABLE t ALTER COLUMN a SET NOT NULL /* of INTEGER */;

ALTER TABLE t ALTER COLUMN "Mixed Case" TYPE VARCHAR(9) USING "Mixed Case"::VARCHAR(9);

ALTER TABLE t ALTER COLUMN "Mixed Case" DROP NOT NULL /* of None */;

ALTER TABLE t ALTER COLUMN "Mixed Case" SET DEFAULT 'it''s 5%%' /* 'it''s 5%%' */;

COMMENT ON COLUMN t."Mixed Case" IS 'c';

ALTER TABLE t RENAME COLUMN "Mixed Case" TO plain;

ALTER TABLE t ALTER COLUMN a SET DEFAULT 7 /* 7 */;

ALTER TABLE t ALTER COLUMN parent_id DROP DEFAULT /* none */;

ALTER TABLE t RENAME TO "Renamed";

ALTER TABLE "Renamed" ADD COLUMN IF NOT EXISTS z DATE;

ALTER TABLE "Renamed" ALTER COLUMN plain SET NOT NULL /* of None */;

ALTER TABLE "Renamed" ALTER COLUMN plain DROP NOT NULL /* of None */;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

