BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 5b01

CREATE SCHEMA "My Schema";

CREATE TABLE "user" (
    "order" SERIAL NOT NULL, 
    "Mixed" INTEGER, 
    "with space" INTEGER, 
    "with""quote" INTEGER, 
    "1st" INTEGER, 
    "naïve" INTEGER, 
    dollar$ INTEGER, 
    _under INTEGER, 
    "select" INTEGER, 
    type INTEGER, 
    name INTEGER, 
    value INTEGER, 
    date DATE, 
    timestamp INTEGER, 
    "default" INTEGER, 
    "offset" INTEGER, 
    "left" INTEGER, 
    "UPPER" INTEGER, 
    "forced" INTEGER, 
    "a.b" INTEGER, 
    PRIMARY KEY ("order"), 
    CONSTRAINT "Uq Mixed" UNIQUE ("Mixed", "select")
);

COMMENT ON COLUMN "user"."select" IS 'reserved';

CREATE TABLE "My Schema"."Child" (
    id INTEGER, 
    FOREIGN KEY(id) REFERENCES "user" ("order")
);

CREATE INDEX "Ix Mixed" ON "user" ("Mixed", "with space");

ALTER TABLE "My Schema"."Child" ADD COLUMN "desc" TEXT;

ALTER TABLE "user" RENAME "Mixed" TO mixed;

ALTER TABLE "user" ALTER COLUMN "with space" SET NOT NULL;

COMMENT ON COLUMN "user"."with space" IS 'x';

ALTER TABLE "user" ADD CONSTRAINT "fk Quoted" FOREIGN KEY("left") REFERENCES "user" ("order");

ALTER TABLE "My Schema"."Child" RENAME TO "Grown Child";

CREATE TABLE "plain" (
    Raw INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('5b01') RETURNING alembic_version.version_num;

-- Running upgrade 5b01 -> 5b02

CREATE TABLE a_table_with_a_name_that_is_rather_long_for_a_table_in_postgresql (
    id SERIAL NOT NULL, 
    and_a_column_with_a_name_that_is_also_long INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_a_table_with_a_name_that_is_rather_long_for_a_table__9d5b ON a_table_with_a_name_that_is_rather_long_for_a_table_in_postgresql (and_a_column_with_a_name_that_is_also_long);

UPDATE alembic_version SET version_num='5b02' WHERE alembic_version.version_num = '5b01';

COMMIT;

