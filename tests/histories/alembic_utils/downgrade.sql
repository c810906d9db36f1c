BEGIN;

-- Running downgrade au01 -> 

REVOKE DELETE ON "public"."thing" FROM "public";

REVOKE SELECT ON "public"."thing" FROM "public";

DROP POLICY all_rows on public.thing;

DROP TRIGGER "late" ON public.thing;

DROP TRIGGER "touch" ON public.thing;

DROP MATERIALIZED VIEW "public"."totals";

DROP VIEW "public"."names";

DROP FUNCTION "public"."one"(a integer);

DROP FUNCTION "public"."Touch"();

DROP FUNCTION "public"."to_upper"(word text, times integer);

DROP EXTENSION "citext" CASCADE;

DROP TABLE thing;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'au01';

COMMIT;

