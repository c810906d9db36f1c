"""Names from the modules where SQLAlchemy and Alembic define them, not from where their documentation shows them"""

import sqlalchemy as sa
from alembic import op
from alembic.script.revision import ResolutionError, RevisionError
from alembic.util.langhelpers import to_list
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.postgresql.base import ENUM, INET, TIMESTAMP, TSVECTOR, UUID, VARCHAR, PGDialect
from sqlalchemy.dialects.postgresql.hstore import HSTORE
from sqlalchemy.dialects.postgresql.psycopg2 import _PGJSON, _PGJSONB, PGDialect_psycopg2
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.base import Executable, ExecutableOption
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.util import OrderedDict, OrderedSet, classproperty, immutabledict, memoized_property, symbol
from sqlalchemy.util.langhelpers import safe_reraise

revision = "0001"
down_revision = None


class OwnJSON(_PGJSON):
    class Comparator(sa.JSON.Comparator):
        def __eq__(self, other):
            return sa.cast(self.expr, sa.Text) == other

    comparator_factory = Comparator


class Analyze(Executable, ClauseElement):
    inherit_cache = False

    def __init__(self, table):
        self.table = table


@compiles(Analyze)
def analyze(element, compiler, **kw):
    return f"ANALYZE {compiler.preparer.quote(element.table)}"


class Drop(sa.DDLElement):
    inherit_cache = False


@compiles(Drop)
def drop(element, compiler, **kw):
    return "DROP TABLE places"


class Facts:
    @classproperty
    def name(cls):
        return cls.__name__

    @memoized_property
    def once(self):
        return object()


def upgrade():
    op.create_table(
        "places",
        sa.Column("id", UUID, primary_key=True),
        sa.Column("mood", ENUM("sad", "ok", name="mood")),
        sa.Column("address", INET),
        sa.Column("at", TIMESTAMP(timezone=True)),
        sa.Column("words", TSVECTOR),
        sa.Column("name", VARCHAR(5)),
        sa.Column("own", OwnJSON),
        sa.Column("more", _PGJSONB),
    )
    op.execute(Analyze("places"))
    places = sa.table("places", sa.column("own", OwnJSON), sa.column("name", sa.Text))
    op.execute(places.update().values(name="x").where(places.c.own == "{}"))
    facts = Facts()
    assert isinstance(HSTORE(), sa.types.TypeEngine) and facts.name == Facts.name == "Facts" and facts.once is facts.once
    assert symbol("a") is symbol("a") and list(OrderedSet([2, 1, 2])) == [2, 1] and to_list("a") == ["a"]
    assert immutabledict({"a": 1}).union({"b": 2}) == {"a": 1, "b": 2} and OrderedDict(a=1) == {"a": 1}
    assert issubclass(ResolutionError, RevisionError) and ExecutableOption
    assert issubclass(PGDialect_psycopg2, PGDialect) and issubclass(PGDialect_asyncpg, PGDialect)
    try:
        try:
            raise ValueError("the first")
        except ValueError:
            with safe_reraise():
                op.execute("SELECT 1")
    except ValueError as error:
        assert str(error) == "the first"


def downgrade():
    op.execute(Drop())
