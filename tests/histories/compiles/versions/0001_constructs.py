"""`@compiles`: DDL, functions and expressions whose SQL the migration makes itself"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import DDLElement
from sqlalchemy.sql import expression
from sqlalchemy.sql.functions import FunctionElement

revision = "0001"
down_revision = None


class CreateView(DDLElement):
    inherit_cache = False

    def __init__(self, name, selectable):
        self.name = name
        self.selectable = selectable


class DropView(DDLElement):
    inherit_cache = False

    def __init__(self, name):
        self.name = name


@compiles(CreateView)
def create_view(element, compiler, **kw):
    selected = compiler.sql_compiler.process(element.selectable, literal_binds=True)
    return f"CREATE VIEW {compiler.preparer.quote(element.name)} AS {selected}"


@compiles(DropView)
def drop_view(element, compiler, **kw):
    return f"DROP VIEW {compiler.preparer.quote(element.name)}"


class utcnow(expression.FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(utcnow, "postgresql")
def pg_utcnow(element, compiler, **kw):
    return "TIMEZONE('utc', CURRENT_TIMESTAMP)"


@compiles(utcnow, "sqlite")
def sqlite_utcnow(element, compiler, **kw):
    return "CURRENT_TIMESTAMP"


class shout(FunctionElement):
    name = "shout"
    type = sa.Text()
    inherit_cache = True


@compiles(shout)
def shouted(element, compiler, **kw):
    return f"upper({compiler.process(element.clauses, **kw)}) || '!'"


def upgrade():
    events = op.create_table(
        "events",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20)),
        sa.Column("created", sa.DateTime, server_default=utcnow()),
    )
    op.bulk_insert(events, [{"name": "first"}, {"name": "second"}])
    op.execute(events.update().where(events.c.id > 1).values(name=shout(events.c.name)))
    op.execute(CreateView("Recent events", sa.select(events.c.name).where(events.c.name != "none")))


def downgrade():
    op.execute(DropView("Recent events"))
    op.drop_table("events")
