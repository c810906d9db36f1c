BEGIN;

-- Running downgrade 5b02 -> 5b01

DROP TABLE a_table_with_a_name_that_is_rather_long_for_a_table_in_postgresql;

UPDATE alembic_version SET version_num='5b01' WHERE alembic_version.version_num = '5b02';

-- Running downgrade 5b01 -> 

DROP TABLE plain;

ALTER TABLE "user" DROP CONSTRAINT "fk Quoted";

ALTER TABLE "My Schema"."Grown Child" DROP COLUMN "desc";

DROP TABLE "My Schema"."Grown Child";

DROP INDEX "Ix Mixed";

DROP TABLE "user";

DROP SCHEMA "My Schema";

DELETE FROM alembic_version WHERE alembic_version.version_num = '5b01';

COMMIT;

