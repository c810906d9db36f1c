"""Types and listeners of an application that add to the tables in which they are used."""

import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.event import listens_for
from sqlalchemy.sql.sqltypes import SchemaType

revision = "a3"
down_revision = "a2"


class Colour(enum.IntEnum):
    red = 1
    blue = 2


class Number(sa.types.TypeDecorator, SchemaType):
    impl = sa.SmallInteger
    cache_ok = True

    def __init__(self, members=None):
        self.members = members
        sa.types.TypeDecorator.__init__(self)
        SchemaType.__init__(self)


@listens_for(Number, "before_parent_attach")
def of_a_type(type_, column):
    @listens_for(column, "after_parent_attach")
    def of_a_column(column, table):
        values = (member.value for member in type_.members)
        check = sa.CheckConstraint(sa.type_coerce(column, sa.SmallInteger).in_(values), f"valid_{column.name}")
        assert check.table is table


class Moment(sa.types.TypeDecorator):
    impl = sa.DateTime
    cache_ok = True

    class Comparator(sa.DateTime.Comparator):
        def at(self, zone):
            return sa.func.timezone(zone, self.expr)

    comparator_factory = Comparator


def upgrade():
    op.create_table(
        "listened", sa.Column("id", sa.Integer, primary_key=True), sa.Column("colour", Number(Colour), nullable=False)
    )
    op.add_column("listened", sa.Column("other", Number(Colour)))
    moments = sa.table("listened", sa.column("id"), sa.column("moment", Moment))
    op.add_column("listened", sa.Column("moment", Moment))
    op.execute(sa.select(moments.c.moment.at("UTC")))
    elements = sa.func.generate_series(1, moments.c.id).table_valued("n", with_ordinality="place").render_derived(name="t")
    for each in (elements.lateral(), elements.lateral("u"), elements.alias()):
        op.execute(sa.select(each.c.n, each.c.place).select_from(moments.join(each, sa.true())))


def downgrade():
    op.drop_table("listened")
