"""names that need quotes

Revision ID: 5b01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "5b01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute('CREATE SCHEMA "My Schema"')
    op.create_table(
        "user",
        sa.Column("order", sa.Integer, primary_key=True),
        sa.Column("Mixed", sa.Integer),
        sa.Column("with space", sa.Integer),
        sa.Column('with"quote', sa.Integer),
        sa.Column("1st", sa.Integer),
        sa.Column("naïve", sa.Integer),
        sa.Column("dollar$", sa.Integer),
        sa.Column("_under", sa.Integer),
        sa.Column("select", sa.Integer, comment="reserved"),
        sa.Column("type", sa.Integer),
        sa.Column("name", sa.Integer),
        sa.Column("value", sa.Integer),
        sa.Column("date", sa.Date),
        sa.Column("timestamp", sa.Integer),
        sa.Column("default", sa.Integer),
        sa.Column("offset", sa.Integer),
        sa.Column("left", sa.Integer),
        sa.Column("UPPER", sa.Integer),
        sa.Column("forced", sa.Integer, quote=True),
        sa.Column("a.b", sa.Integer),
        sa.UniqueConstraint("Mixed", "select", name="Uq Mixed"),
    )
    op.create_table("Child", sa.Column("id", sa.Integer, sa.ForeignKey("user.order"), key="child_id"), schema="My Schema")
    op.create_index("Ix Mixed", "user", ["Mixed", "with space"])
    op.add_column("Child", sa.Column("desc", sa.Text), schema="My Schema")
    op.alter_column("user", "Mixed", new_column_name="mixed")
    op.alter_column("user", "with space", nullable=False, comment="x")
    op.create_foreign_key("fk Quoted", "user", "user", ["left"], ["order"])
    op.rename_table("Child", "Grown Child", schema="My Schema")
    op.create_table(sa.sql.quoted_name("plain", quote=True), sa.Column(sa.sql.quoted_name("Raw", quote=False), sa.Integer))


def downgrade():
    op.drop_table("plain")
    op.drop_constraint("fk Quoted", "user", type_="foreignkey")
    op.drop_column("Grown Child", "desc", schema="My Schema")
    op.drop_table("Grown Child", schema="My Schema")
    op.drop_index("Ix Mixed", "user")
    op.drop_table("user")
    op.execute('DROP SCHEMA "My Schema"')
