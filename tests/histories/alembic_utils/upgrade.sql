BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> au01

CREATE TABLE thing (
    id SERIAL NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

CREATE EXTENSION "citext" WITH SCHEMA "public";;

CREATE FUNCTION "public"."to_upper"(word text, times integer default 1) returns text as $$ select upper(word)::text || ': 100%%' $$ language SQL;

CREATE OR REPLACE FUNCTION "public"."to_upper"(word text, times integer default 1) returns text as $$ select upper(word)::text || ': 100%%' $$ language SQL;

CREATE FUNCTION "public"."Touch"() returns trigger as $body$
declare
    note text := 'a:b';
begin
    NEW.name := note::text || NEW.name;
    return NEW;
end
$body$ language plpgsql;

CREATE OR REPLACE FUNCTION "public"."Touch"() returns trigger as $body$
declare
    note text := 'a:b';
begin
    NEW.name := note::text || NEW.name;
    return NEW;
end
$body$ language plpgsql;

CREATE FUNCTION "public"."one"(a integer) returns integer LANGUAGE sql AS 'select 1';

CREATE OR REPLACE FUNCTION "public"."one"(a integer) returns integer LANGUAGE sql AS 'select 1';

CREATE VIEW "public"."names" AS select id, name as n from thing;;

do $$
            begin
                CREATE OR REPLACE VIEW "public"."names" AS select id, name as n from thing;

            exception when others then
                DROP VIEW IF EXISTS "public"."names";

                CREATE VIEW "public"."names" AS select id, name as n from thing;
            end;
        $$ language 'plpgsql';

CREATE MATERIALIZED VIEW "public"."totals" AS select count(*) from thing WITH NO DATA;;

DROP MATERIALIZED VIEW IF EXISTS "public"."totals";;

CREATE MATERIALIZED VIEW "public"."totals" AS select count(*) from thing WITH NO DATA;

CREATE TRIGGER "touch" BEFORE INSERT OR UPDATE ON public.thing FOR EACH ROW EXECUTE FUNCTION public."Touch"();

DROP TRIGGER IF EXISTS "touch" ON public.thing;;

CREATE TRIGGER "touch" BEFORE INSERT OR UPDATE ON public.thing FOR EACH ROW EXECUTE FUNCTION public."Touch"();

CREATE CONSTRAINT TRIGGER "late" AFTER DELETE ON public.thing FOR EACH ROW EXECUTE FUNCTION public."Touch"();

DROP TRIGGER IF EXISTS "late" ON public.thing;;

CREATE CONSTRAINT TRIGGER "late" AFTER DELETE ON public.thing FOR EACH ROW EXECUTE FUNCTION public."Touch"();

CREATE POLICY all_rows on public.thing as permissive for all to public using (true);

DROP POLICY IF EXISTS all_rows on public.thing;;

CREATE POLICY all_rows on public.thing as permissive for all to public using (true);;

GRANT SELECT ( id, name ) ON "public"."thing" TO "public";

REVOKE SELECT ON "public"."thing" FROM "public";

GRANT SELECT ( id, name ) ON "public"."thing" TO "public";

GRANT DELETE  ON "public"."thing" TO "public";

REVOKE DELETE ON "public"."thing" FROM "public";

GRANT DELETE  ON "public"."thing" TO "public";

do $$
            begin
                CREATE OR REPLACE VIEW "public"."names" AS select id, name || '' as other from thing;

            exception when others then
                DROP VIEW IF EXISTS "public"."names";

                CREATE VIEW "public"."names" AS select id, name || '' as other from thing;
            end;
        $$ language 'plpgsql';

INSERT INTO alembic_version (version_num) VALUES ('au01') RETURNING alembic_version.version_num;

COMMIT;

