"""`import alembic_postgresql_enum`: enums that are created, dropped and changed."""

# Its comparator is there for all that comes after.
APART = True

START = """
import alembic_postgresql_enum
from alembic_postgresql_enum import Config, set_configuration
set_configuration(Config())
metadata = MetaData()
"""
EMPTY = "metadata = MetaData()"
ARRAY = "(lambda *labels, **kw: ARRAY(Enum(*labels, **kw)))"


def table(*columns, name="t", schema=None):
    columns = "".join(f", {column}" for column in columns)
    return f"Table({name!r}, metadata, Column('id', Integer, primary_key=True){columns}, schema={schema!r})\n"


def column(labels, name="mood", more="", kind="Enum", column="m"):
    return f"Column({column!r}, {kind}({', '.join(map(repr, labels))}, name={name!r}){more})"


# Before and after, as labels.
CHANGES = {
    "same": ("sad ok", "sad ok"),
    "added behind": ("sad ok", "sad ok glad merry"),
    "added before": ("sad ok", "bad sad ok"),
    "added between": ("sad ok", "sad so ok"),
    "added everywhere": ("sad ok", "bad sad so so2 ok glad"),
    "taken away": ("sad ok glad", "sad glad"),
    "renamed": ("sad ok", "sad fine"),
    "in another order": ("sad ok", "ok sad"),
    "another order and one more": ("sad ok", "ok sad glad"),
    "all others": ("sad ok", "one two"),
}
# Columns of models, and columns of what the database has.
COLUMNS = {
    "plain": "Column('m', Enum('a', 'b', name='mood'))",
    "class": "Column('m', Enum(Mood))",
    "values": "Column('m', Enum(Mood, values_callable=lambda e: [x.value for x in e], name='mood_value'))",
    "not null": "Column('m', Enum('a', 'b', name='mood'), nullable=False, server_default='a')",
    "text default": "Column('m', Enum('a', 'b', name='mood'), server_default=text(\"'b'::mood\"))",
    "pg": "Column('m', pg.ENUM('a', 'b', name='mood'))",
    "pg without create": "Column('m', pg.ENUM('a', 'b', name='mood', create_type=False))",
    "pg with metadata": "Column('m', pg.ENUM('a', 'b', name='mood', metadata=metadata))",
    "not native": "Column('m', Enum('a', 'b', name='mood', native_enum=False))",
    "array": "Column('m', ARRAY(Enum('a', 'b', name='mood')))",
    "pg array": "Column('m', pg.ARRAY(pg.ENUM('a', 'b', name='mood')), server_default='{}')",
    "quotes": "Column('m', Enum(\"it's\", 'a \"b\"', name='Mood of'))",
    "Enum in the name": "Column('m', Enum('a', 'b', name='MoodEnum'))",
    "schema": "Column('m', Enum('a', 'b', name='mood', schema='app'))",
    "inherit": "Column('m', Enum('a', 'b', name='mood', inherit_schema=True))",
    "constraint": "Column('m', Enum('a', 'b', name='mood', create_constraint=True, length=20))",
    "two": "Column('m', Enum('a', 'b', name='mood')), Column('n', Enum('a', 'b', name='mood')), Column('o', Enum('x', name='other'))",
    "comment": "Column('m', Enum('a', 'b', name='mood'), comment='c', index=True)",
    "variant of postgresql": "Column('m', Enum('a', 'b', name='mood', native_enum=False).with_variant(pg.ENUM('a', 'b', name='mood'), 'postgresql'))",
    "variant": "Column('m', Enum('a', 'b', name='mood').with_variant(String(5), 'sqlite'))",
}
DECORATED = """
class Decorated(TypeDecorator):
    impl = Enum(Mood, name='mood')
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return value.value.lower()
class Lazy(TypeDecorator):
    impl = Enum
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return value.value
"""
CONFIGS = {
    "no drops": "Config(drop_unused_enums=False)",
    "no changes": "Config(detect_enum_values_changes=False)",
    "type ignore": "Config(add_type_ignore=True)",
    "type ignore of its own": "Config(add_type_ignore=True, type_ignore_comment='  # noqa')",
    "only mood": "Config(include_name=lambda name: name == 'mood')",
    "any order": "Config(ignore_enum_values_order=True)",
}


def cases():
    for title, (before, after) in CHANGES.items():
        old, new = before.split(), after.split()
        yield title, EMPTY + "\n" + table(column(old)), START + table(column(new))
        yield f"{title} with a default", EMPTY + "\n" + table(column(old, more=", server_default='sad'")), START + table(
            column(new, more=f", server_default={new[0]!r}"))
        yield f"{title} in an array", EMPTY + "\n" + table(column(old, kind=ARRAY)), START + table(column(new, kind=ARRAY))
        several = [column(old, column=name) for name in ("m", "n")]
        wanted = [column(new, column=name) for name in ("m", "n")]
        yield f"{title} in several tables", EMPTY + "\n" + table(*several) + table(several[0], name="s"), START + table(*wanted) + table(wanted[0], name="s")
        yield f"{title} and columns that come", EMPTY + "\n" + table(several[0]), START + table(*wanted), {"diffs": True}
    for title, made in COLUMNS.items():
        if title == "schema":
            start = EMPTY + "\nTable('x', metadata, Column('id', Integer), schema='app')\n"
            here = START + "Table('x', metadata, Column('id', Integer), schema='app')\n"
            options = {"options": "{'include_schemas': True, 'include_name': lambda n, t, p: t != 'schema' or n in (None, 'app')}"}
        else:
            start, here, options = EMPTY + "\n", START, {}
        yield f"{title} new table", start, here + table(made), options
        yield f"{title} new column", start + table(), here + table(made), options
        yield f"{title} there", start + table(made), here + table(made), options
        yield f"{title} column that goes", start + table(made), here + table(), options
        yield f"{title} table that goes", start + table(made), here, options
    for title, type_ in (("decorated", "Decorated"), ("decorated class", "Lazy(Mood)")):
        yield f"{title} new", EMPTY, START + DECORATED + table(f"Column('m', {type_})")
        yield f"{title} column new", EMPTY + "\n" + table(), START + DECORATED + table(f"Column('m', {type_})")
        yield f"{title} there", EMPTY + DECORATED + table(f"Column('m', {type_})"), START + DECORATED + table(f"Column('m', {type_})")
    for before, after in (
        ("Text", "Enum('a', 'b', name='mood')"), ("String(5)", "Enum('a', 'b', name='mood')"),
        ("Enum('x', name='other')", "Enum('a', 'b', name='mood')"), ("Integer", "Enum('a', 'b', name='mood')"),
        ("Enum('a', 'b', name='mood')", "Text"), ("pg.ENUM('x', name='other')", "pg.ENUM('a', name='mood', create_type=False)"),
        ("Text", "pg.ARRAY(Enum('a', name='mood'))"), ("pg.ARRAY(Text)", "pg.ARRAY(Enum('a', name='mood'))"),
    ):
        yield f"{before} to {after}", EMPTY + "\n" + table(f"Column('m', {before})"), START + table(f"Column('m', {after})")
        yield (f"{before} to {after} not null", EMPTY + "\n" + table(f"Column('m', {before}, nullable=True)"),
               START + table(f"Column('m', {after}, nullable=False, comment='c')"))
    both = EMPTY + "\n" + table(column(["sad", "ok"]), column(["x"], name="other", column="o"))
    for title, config in CONFIGS.items():
        yield title, both, START + f"set_configuration({config})\n" + table(column(["ok", "sad"]), column(["y", "x"], name="third", column="o"))
        yield f"{title} added", both, START + f"set_configuration({config})\n" + table(column(["sad", "so", "ok"]))
    index = "Index('ix_part', 'id', postgresql_where=text(\"m = 'ok'::mood\"))"
    plain = "Index('ix_plain', 'm')"
    for title, made in (("partial index", index), ("index", plain)):
        yield (f"{title} added", EMPTY + "\n" + table(column(["sad", "ok"]), made),
               START + table(column(["sad", "ok", "glad"]), made))
        yield (f"{title} changed", EMPTY + "\n" + table(column(["sad", "ok"]), made),
               START + table(column(["ok", "glad"]), made))
    unused = "-- SQL\nCREATE TYPE first AS ENUM ('a'); \nCREATE TYPE \"Second One\" AS ENUM ('it''s', 'b');\nCREATE TYPE third AS ENUM ('x');\nCREATE SCHEMA app;\nCREATE TYPE app.fourth AS ENUM ('x');\n"
    yield "unused", unused, START, {"diffs": True}
    yield "unused in schemas", unused, START, {"options": "{'include_schemas': True}", "unordered": True}
    yield "values for none", unused, START + table(column(["x", "y"], name="third")), {"diffs": True}
    schema = table(column(["sad", "ok"]), schema="app")
    yield "table of a schema", EMPTY, START + schema, {"options": "{'include_schemas': True}"}
    yield "table of a new schema", "-- SQL\nSELECT 1", START + table("Column('m', Enum('a', name='mood', schema='new'))", schema="new")
    yield "prefixes", both, START + table(column(["ok"])), {"options": "{'sqlalchemy_module_prefix': 'sqlalchemy.', 'alembic_module_prefix': 'alembic.op.'}"}
    yield "batch", both, START + table(column(["ok"]), "Column('n', Enum('q', name='queue'))"), {"options": "{'render_as_batch': True}"}
    yield "several metadata", both, START + table(column(["ok"])) + "first = metadata\nmetadata = MetaData()\n" + table(column(["q"], name="queue"), name="s") + "metadata = [first, metadata]\n"
