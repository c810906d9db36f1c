"""`@compiles` in env.py of what alembic.ddl.base has: columns that are added, altered, renamed and dropped"""

import sqlalchemy as sa
from alembic import op
from alembic.ddl.base import ColumnNullable

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("Mixed Case", sa.Text), sa.Column("gone", sa.Text))
    op.add_column("t", sa.Column("parent_id", sa.Integer, sa.ForeignKey("parent.id"), server_default="5", comment="it's"))
    op.add_column("t", sa.Column("B c", sa.String(5), unique=True, index=True))
    op.drop_column("t", "gone")
    op.alter_column("t", "a", nullable=False, existing_type=sa.Integer())
    op.alter_column(
        "t", "Mixed Case", type_=sa.String(9), nullable=True, server_default="it's 5%", comment="c", new_column_name="plain"
    )
    op.alter_column("t", "a", server_default=sa.text("7"))
    op.alter_column("t", "parent_id", server_default=None)
    op.rename_table("t", "Renamed")
    with op.batch_alter_table("Renamed") as batch:
        batch.add_column(sa.Column("z", sa.Date))
        batch.alter_column("plain", nullable=False)
    op.execute(ColumnNullable("Renamed", "plain", True))


def downgrade():
    op.drop_column("Renamed", "z")
    op.drop_table("Renamed")
    op.drop_table("parent")
