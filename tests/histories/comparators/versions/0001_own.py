"""Types whose columns compare in their own way"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeDecorator, UserDefinedType

revision = "0001"
down_revision = None


class Folded(TypeDecorator):
    """All operators, by way of `operate`."""

    impl = sa.Text
    cache_ok = True

    class comparator_factory(sa.Text.Comparator):
        def operate(self, operator, *other, **kw):
            return super().operate(operator, *[sa.func.lower(each) for each in other], **kw)


class AsText(sa.JSON):
    class Comparator(sa.JSON.Comparator):
        def __eq__(self, other):
            return sa.cast(self.expr, sa.Text) == other

        def __ne__(self, other):
            return sa.not_(self == other)

        def mentions(self, key):
            return sa.cast(self.expr, sa.Text).contains(key)

    comparator_factory = Comparator


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "POINT"

    class comparator_factory(UserDefinedType.Comparator):
        def __sub__(self, other):
            return self.op("<->")(other)

        def __lshift__(self, other):
            return self.expr.op("<<")(sa.literal_column(other))

        def in_(self, others):
            return sa.or_(*[self.expr.op("~=")(sa.literal_column(each)) for each in others])


def upgrade():
    table = op.create_table(
        "own", sa.Column("id", sa.Integer), sa.Column("f", Folded), sa.Column("j", AsText), sa.Column("p", Point)
    )
    for condition in (
        table.c.f == "A",
        table.c.f.like("A%"),
        table.c.f != sa.func.upper("a"),
        table.c.j == "{}",
        table.c.j != "{}",
        table.c.j.mentions("a"),
        table.c.j["a"].as_string() == "b",
        table.c.p << "point(1, 1)",
        table.c.p.in_(["point(1, 1)", "point(2, 2)"]),
        sa.cast(table.c.p - sa.text("point(1, 1)"), sa.Float) < 5,
        table.c.p.is_(None),
    ):
        op.execute(table.delete().where(condition))


def downgrade():
    op.drop_table("own")
