"""`register_entities([...])` of alembic_utils: functions, views, triggers, ... that are new, gone and different."""

# Its comparator is there for all that comes after.
APART = True

START = """
from alembic_utils.replaceable_entity import register_entities, registry
from alembic_utils.pg_extension import PGExtension
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_grant_table import PGGrantTable
from alembic_utils.pg_materialized_view import PGMaterializedView
from alembic_utils.pg_policy import PGPolicy
from alembic_utils.pg_trigger import PGTrigger
from alembic_utils.pg_view import PGView
registry.clear()
metadata = MetaData()
Table('t', metadata, Column('id', Integer, primary_key=True), Column('a', Text))
"""
# What is there in all cases, and what of each kind may be there.
TABLE = "CREATE TABLE t (id serial PRIMARY KEY, a text);\n"
TOUCH = "CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ begin new.a := 'x'; return new; end; $$;\n"
TOUCHED = "PGFunction('public', 'touch()', \"returns trigger language plpgsql as $$ begin new.a := 'x'; return new; end; $$\")"
KINDS = {
    "view": (
        "PGView('public', 'busy', \"select id, a || ':' as b from t where a <> '::'\")",
        ("CREATE VIEW public.busy AS SELECT id, a || ':' AS b FROM t WHERE a <> '::';\n",
         "CREATE VIEW public.busy AS SELECT id FROM t;\n"),
    ),
    "view of a long definition": (
        "PGView(schema='public', signature='\"Busy View\"', definition='''\n    select t.id,\n           count(*) as n\n    from t\n    group by 1;\n''')",
        ("CREATE VIEW public.\"Busy View\" AS SELECT t.id, count(*) AS n FROM t GROUP BY t.id;\n",),
    ),
    "materialized view": (
        "PGMaterializedView('public', 'totals', 'select count(*) as n from t', with_data=True)",
        ("CREATE MATERIALIZED VIEW public.totals AS SELECT count(*) AS n FROM t;\n",
         "CREATE MATERIALIZED VIEW public.totals AS SELECT 1 AS n WITH NO DATA;\n"),
    ),
    "materialized view without data": (
        "PGMaterializedView('public', 'totals', 'select 1 as n', with_data=False)",
        ("CREATE MATERIALIZED VIEW public.totals AS SELECT 2 AS n;\n",),
    ),
    "function": (
        "PGFunction('public', 'upper_of(word text, n integer default 1)', \"returns text as $$ select upper(word) || n::text || ':'; $$ language sql stable;\")",
        ("CREATE FUNCTION public.upper_of(word text, n integer DEFAULT 1) RETURNS text LANGUAGE sql STABLE AS $$ select upper(word) || n::text || ':'; $$;\n",
         "CREATE FUNCTION public.upper_of(word text, n integer DEFAULT 1) RETURNS text LANGUAGE sql AS $$ select word; $$;\n",
         "CREATE FUNCTION public.upper_of(word text) RETURNS text LANGUAGE sql AS $$ select word; $$;\n"),
    ),
    "plpgsql": (
        "PGFunction('public', 'counted()', 'returns int language plpgsql as $$ declare n int := 0; begin select count(*) into n from t; return n; end; $$')",
        ("CREATE FUNCTION public.counted() RETURNS int LANGUAGE plpgsql AS $$ declare n int := 0; begin return n; end; $$;\n",),
    ),
    "trigger": (
        f"{TOUCHED}, PGTrigger('public', 'touch_t', 'before insert on public.t for each row execute procedure public.touch()', 'public.t')",
        (TOUCH, TOUCH + "CREATE TRIGGER touch_t BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch();\n",
         TOUCH + "CREATE TRIGGER touch_t BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a) EXECUTE FUNCTION touch();\n"),
    ),
    "constraint trigger": (
        f"{TOUCHED}, PGTrigger('public', 'late_t', 'after insert on public.t deferrable initially deferred for each row execute procedure public.touch()', 't', is_constraint=True)",
        (TOUCH, TOUCH + "CREATE CONSTRAINT TRIGGER late_t AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();\n"),
    ),
    "extension": (
        "PGExtension('public', 'citext')",
        ("CREATE EXTENSION citext;\n", "CREATE SCHEMA app;\nCREATE EXTENSION citext SCHEMA app;\n"),
    ),
    "policy": (
        "PGPolicy('public', 'own_rows', \"as permissive for all to public using (a = 'x') with check (id > 0)\", 'public.t')",
        ("CREATE POLICY own_rows ON t USING (a = 'x') WITH CHECK (id > 0);\n", "CREATE POLICY own_rows ON t FOR SELECT TO public USING (true);\n"),
    ),
    "grant": (
        "PGGrantTable('public', 't', 'pg_monitor', 'SELECT', columns=['id', 'a']), PGGrantTable('public', 't', 'pg_monitor', 'DELETE', with_grant_option=True)",
        ("GRANT SELECT (a, id) ON t TO pg_monitor;\n", "GRANT SELECT (id) ON t TO pg_monitor;\nGRANT DELETE ON t TO pg_monitor;\n",
         "GRANT TRUNCATE ON t TO pg_monitor;\nGRANT UPDATE (a) ON t TO pg_monitor WITH GRANT OPTION;\n"),
    ),
}
# One needs the other, in either order.
CHAIN = ["PGView('public', 'c', 'select * from b')", "PGView('public', 'b', 'select * from a')",
         "PGView('public', 'a', 'select id, f(id) as n from t')", "PGFunction('public', 'f(n int)', 'returns int language sql as $$ select n $$')"]
FILTERS = {
    "no views": "{'include_object': lambda object, name, type_, reflected, compare_to: type_ != 'view'}",
    "no removals": "{'include_object': lambda object, name, type_, reflected, compare_to: not (reflected and type_ in ('view', 'function'))}",
    "names": "{'include_name': lambda name, type_, parents: print('name', name, type_, sorted(parents.items(), key=str)) is None}",
    "no function's name": "{'include_name': lambda name, type_, parents: type_ != 'function'}",
    "schemas": "{'include_schemas': True}",
}


def registered(entities, more=""):
    return f"{START}register_entities([{entities}]{more})\n"


def cases():
    diffs = {"diffs": True}
    for kind, (entity, there) in KINDS.items():
        before = f"-- SQL\n{TABLE}"
        yield f"{kind} new", before, registered(entity), diffs
        for number, sql in enumerate(there):
            yield f"{kind} there {number}", before + sql, registered(entity), diffs
            yield f"{kind} gone {number}", before + sql, registered("", ", schemas=['public', 'app']"), {"unordered": True}
    everything = f"-- SQL\n{TABLE}{TOUCH}" + "".join(KINDS[kind][1][-1].replace(TOUCH, "") for kind in ("view", "function", "materialized view", "trigger"))
    yield "chain new", f"-- SQL\n{TABLE}", registered(", ".join(CHAIN)), diffs
    yield "chain in order", f"-- SQL\n{TABLE}", registered(", ".join(CHAIN[::-1])), diffs
    yield ("chain of which one changes", f"-- SQL\n{TABLE}CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ select n $$;\n"
           "CREATE VIEW a AS SELECT id, 1 AS n FROM t;\nCREATE VIEW b AS SELECT * FROM a;\nCREATE VIEW c AS SELECT * FROM b;\n",
           registered(", ".join(CHAIN)), diffs)
    yield "a view of what is not there", f"-- SQL\n{TABLE}", registered("PGView('public', 'v', 'select * from nowhere')"), diffs
    for title, options in FILTERS.items():
        yield (f"filter {title}", everything, registered(f"{KINDS['view'][0]}, {KINDS['function'][0]}, {TOUCHED}"),
               {"options": options, "unordered": True})
    yield "types", everything, registered(KINDS["view"][0], ", entity_types=[PGView]"), {"unordered": True}
    yield "excluded schemas", everything, registered("", ", schemas=['public'], exclude_schemas=['public'], entity_types=[PGView]"), diffs
    yield "nothing registered", everything, START, diffs
    yield "nothing registered, schemas", everything, START, {"options": "{'include_schemas': True}", "unordered": True}
    yield ("tables and views", f"-- SQL\n{TABLE}", registered(KINDS["view"][0]) + "Table('more', metadata, Column('id', Integer, primary_key=True))\n", diffs)
    yield "twice", f"-- SQL\n{TABLE}", registered("PGView('public', 'v', 'select 1 as x'), PGView('public', 'v', 'select 2 as x')"), diffs
    yield ("another schema", f"-- SQL\n{TABLE}CREATE SCHEMA app;\nCREATE VIEW app.old AS SELECT 1 AS x;\n",
           registered("PGView('app', 'new-one', 'select 2 as x'), PGFunction('app', '\"toUpper\"(t text)', 'returns text language sql as $$ select upper(t) $$')"), diffs)
    yield ("overloads", f"-- SQL\n{TABLE}CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ select n $$;\n",
           registered("PGFunction('public', 'f(n int)', 'returns int language sql as $$ select n $$'), PGFunction('public', 'f(n text)', 'returns int language sql as $$ select 1 $$')"), diffs)
    yield "from SQL", f"-- SQL\n{TABLE}", registered("PGView.from_sql('create or replace view public.v as select 1 as x;'), PGFunction.from_sql('create function public.g() returns int as $$ select 1 $$ language sql')"), diffs
