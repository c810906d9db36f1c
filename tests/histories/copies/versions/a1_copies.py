"""Tables made of the parts of others, and columns from where editors import them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateTable
from sqlalchemy.testing.schema import Column

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("plain", Column("id", sa.Integer, primary_key=True), Column("a", sa.Text, unique=True))
    metadata = sa.MetaData()
    table = sa.Table(
        "first", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer, nullable=False),
        sa.Column("b", sa.Integer), sa.UniqueConstraint("a", "b", name="uq_first"), sa.CheckConstraint("a > b", name="ck_first"),
    )
    second = sa.Table("second", metadata, *(column.copy() for column in table.columns))
    try:
        # A copy without a target has the columns of the first table, and comes to it while its constraints are read.
        for constraint in table.constraints:
            if isinstance(constraint, sa.UniqueConstraint):
                second.append_constraint(constraint.copy())
    except RuntimeError:
        op.execute("SELECT 'changed during iteration'")
    for constraint in list(table.constraints):
        if isinstance(constraint, sa.CheckConstraint):
            second.append_constraint(constraint.copy())
            table.constraints.remove(constraint)
    op.execute(CreateTable(second))


def downgrade():
    op.drop_table("second")
    op.drop_table("plain")
