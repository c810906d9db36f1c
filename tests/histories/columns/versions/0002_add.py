"""add columns of every shape

Revision ID: 1b02
Revises: 1b01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1b02"
down_revision = "1b01"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("customer", sa.Column("name", sa.String(80), nullable=False, server_default=""))
    op.add_column("customer", sa.Column("notes", sa.Text))
    op.add_column("customer", sa.Column("vip", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("customer", sa.Column("created", sa.DateTime(), server_default=sa.text("now()")))
    op.add_column("customer", sa.Column("score", sa.Integer, comment="0 to 100, it's a guess"))
    op.add_column("customer", sa.Column("country", sa.CHAR(2), sa.ForeignKey("country.code")))
    op.add_column(
        "customer",
        sa.Column("birthplace", sa.CHAR(2), sa.ForeignKey("country.code", name="fk_birthplace", ondelete="SET NULL")),
    )
    op.add_column("customer", sa.Column("serial", sa.Integer, sa.Identity(start=100, increment=5)))
    op.add_column("customer", sa.Column("doubled", sa.Integer, sa.Computed("score * 2", persisted=True)))
    op.add_column("customer", sa.Column("ignored_unique", sa.Integer, unique=True, index=True))
    op.add_column("customer", sa.Column("score", sa.Integer), if_not_exists=True)


def downgrade():
    op.drop_column("customer", "ignored_unique")
    op.drop_column("customer", "doubled")
    op.drop_column("customer", "serial")
    op.drop_constraint("fk_birthplace", "customer", type_="foreignkey")
    op.drop_column("customer", "birthplace")
    op.drop_column("customer", "country")
    op.drop_column("customer", "score")
    op.drop_column("customer", "created")
    op.drop_column("customer", "vip")
    op.drop_column("customer", "notes")
    op.drop_column("customer", "name")
