"""`@compiles` of SQLAlchemy's own statements, types and expressions, and of statements made of them"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles, deregister
from sqlalchemy.schema import SetColumnComment, SetTableComment
from sqlalchemy.sql.expression import Cast, ClauseElement, Delete, Executable, FunctionElement, Insert, Select, Update
from sqlalchemy.sql.functions import now

revision = "0001"
down_revision = None


class InsertFromSelect(Executable, ClauseElement):
    inherit_cache = False

    def __init__(self, table, select):
        self.table = table
        self.select = select


@compiles(InsertFromSelect)
def insert_from_select(element, compiler, **kw):
    table = compiler.process(element.table, asfrom=True, **kw)
    return f"INSERT INTO {table} ({compiler.process(element.select, **kw)})"


class first_of(FunctionElement):
    name = "first_of"
    inherit_cache = True


@compiles(first_of)
def coalesced(element, compiler, **kw):
    return f"coalesce({compiler.process(element.clauses, **kw)})"


class Small(sa.types.UserDefinedType):
    cache_ok = True


@compiles(Small)
def small(type_, compiler, **kw):
    return compiler.visit_VARCHAR(sa.VARCHAR(7), **kw)


def on_conflict(insert, compiler, **kw):
    return compiler.visit_insert(insert, **kw) + " ON CONFLICT DO NOTHING"


def hinted(update, compiler, **kw):
    return "/* hint */ " + compiler.visit_update(update, **kw)


def noted(delete, compiler, **kw):
    return compiler.visit_delete(delete, **kw) + " /* 100%% */"


def locked(select, compiler, **kw):
    return compiler.visit_select(select, **kw) + " /* read */"


def precise(type_, compiler, **kw):
    return compiler.visit_TIMESTAMP(type_, **kw).replace("TIMESTAMP", "TIMESTAMP(3)")


def as_text(type_, compiler, **kw):
    return compiler.visit_TEXT(sa.Text(), **kw)


def as_json(type_, compiler, **kw):
    return compiler.visit_JSON(type_, **kw)


def of_the_clock(function, compiler, **kw):
    return "clock_timestamp()"


def big(type_, compiler, **kw):
    return compiler.visit_BIGINT(type_, **kw)


def commented(comment, compiler, **kw):
    return compiler.visit_set_table_comment(comment, **kw) + " /* table */"


def column_commented(comment, compiler, **kw):
    return compiler.visit_set_column_comment(comment, **kw) + " /* column */"


def enclosed(cast, compiler, **kw):
    return f"({compiler.visit_cast(cast, **kw)})"


OWN = {Insert: on_conflict, Update: hinted, Delete: noted, Select: locked, Cast: enclosed}
TYPES = {sa.DateTime: precise, sa.String: as_text, postgresql.JSONB: as_json, sa.BigInteger: big}
DDL = {now: of_the_clock, SetTableComment: commented, SetColumnComment: column_commented}


def upgrade():
    for cls, function in TYPES.items():
        compiles(cls, "postgresql")(function)
    t = op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.String(20)),
        sa.Column("plain", sa.VARCHAR(3)),
        sa.Column("at", sa.DateTime, server_default=first_of(sa.text("now()"))),
        sa.Column("document", postgresql.JSONB),
        sa.Column("short", Small),
        sa.Column("said", sa.Text, server_default=first_of("it's 5%")),
    )
    op.alter_column("t", "plain", type_=sa.String(9))
    for cls, function in DDL.items():
        compiles(cls)(function)
    op.create_table(
        "big",
        sa.Column("id", sa.BigInteger, primary_key=True, comment="the key"),
        sa.Column("other", sa.BigInteger),
        sa.Column("at", sa.DateTime, server_default=sa.func.now()),
        comment="it's big",
    )
    op.create_table_comment("t", "a table")
    op.add_column("t", sa.Column("more", sa.Integer, comment="5%"))
    for cls in [*TYPES, *DDL]:
        deregister(cls)
    for cls, function in OWN.items():
        compiles(cls)(function)
    op.bulk_insert(t, [{"id": 1, "name": "it's 100%"}, {"id": 2, "name": ":b"}])
    op.execute(t.insert().inline().values(id=1, name="again"))
    op.execute(sa.insert(t).values([{"id": 3, "name": "c"}, {"id": 4, "name": "d"}]))
    op.execute(t.insert().from_select(["id", "name"], sa.select(t.c.id + 10, t.c.name).where(t.c.name != "it's")))
    op.execute(t.update().where(t.c.id == 1).values(name=first_of(t.c.name, "x")))
    op.execute(t.update().where(t.c.id.in_(sa.select(t.c.id).where(sa.cast(t.c.id, sa.Text) == "3"))).values(name="5%"))
    op.execute(t.delete().where(t.c.name == ":b"))
    op.execute(sa.select(sa.select(t.c.id).subquery("s").c.id))
    op.execute(InsertFromSelect(t, sa.select(t.c.id + 100, sa.literal("z")).where(t.c.id < 5)))
    for cls in OWN:
        deregister(cls)
    op.execute(t.insert().inline().values(id=50, name="plain"))


def downgrade():
    op.drop_table("big")
    op.drop_table("t")
