"""computed columns

Revision ID: 2c03
Revises: 2c02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2c03"
down_revision = "2c02"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "box",
        sa.Column("a", sa.Integer),
        sa.Column("b", sa.Integer),
        sa.Column("area", sa.Integer, sa.Computed("a * b", persisted=True), nullable=True),
        sa.Column("label", sa.Text, sa.Computed(sa.text("'box ' || a::text"), persisted=True)),
        sa.Column("twice", sa.Integer, sa.Computed(sa.column("a") * 2, persisted=True), nullable=False),
    )


def downgrade():
    op.drop_table("box")
