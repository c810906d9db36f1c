"""a table without columns, and create_table's result

Revision ID: 1a05
Revises: 1a04
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1a05"
down_revision = "1a04"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("nothing")
    colour = op.create_table(
        "colour",
        sa.Column("id", sa.Integer, sa.Identity(always=True), primary_key=True),
        sa.Column("name", sa.String(20), key="label"),
    )
    op.bulk_insert(colour, [{"label": "red"}, {"label": "green"}])
    op.execute(colour.update().where(colour.c.label == "red").values(label="crimson"))
    op.create_index("ix_colour_name", colour.name, ["name"])


def downgrade():
    op.drop_table("colour")
    op.drop_table("nothing")
