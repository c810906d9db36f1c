"""rows to read

Revision ID: 3d01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3d01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    person = op.create_table(
        "person",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(40)),
        sa.Column("age", sa.Integer),
        sa.Column("score", sa.Numeric(6, 2)),
        sa.Column("born", sa.Date),
        sa.Column("active", sa.Boolean),
    )
    op.create_table("found", sa.Column("n", sa.Integer, sa.Identity()), sa.Column("what", sa.Text), sa.Column("value", sa.Text))
    op.bulk_insert(
        person,
        [
            {"name": "Ann", "age": 30, "score": "1.50", "born": "1996-02-29", "active": True},
            {"name": "Bob", "age": None, "score": "22.00", "born": None, "active": False},
            {"name": "Cem", "age": 41, "score": None, "born": "1985-12-01", "active": None},
        ],
    )


def downgrade():
    op.drop_table("found")
    op.drop_table("person")
