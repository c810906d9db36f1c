"""light tables, several shapes of rows, inline literals

Revision ID: 2f02
Revises: 2f01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2f02"
down_revision = "2f01"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA geo")
    op.create_table("city", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text), schema="geo")
    op.create_table("tag", sa.Column("name", sa.Text), sa.Column("weight", sa.Integer))
    city = sa.table("city", sa.column("id", sa.Integer), sa.column("name", sa.String), schema="geo")
    op.bulk_insert(city, [{"id": 1, "name": "Graz"}, {"id": 2, "name": "München"}])
    tag = sa.sql.table("tag", sa.sql.column("name", sa.String()), sa.sql.column("weight", sa.Integer))
    op.bulk_insert(tag, [{"name": "a", "weight": 1}, {"name": "b", "weight": None}])
    op.bulk_insert(tag, [{"name": "c", "weight": 3}, {"name": "d", "weight": 4}], multiinsert=False)
    op.bulk_insert(
        tag,
        [{"name": op.inline_literal("e"), "weight": op.inline_literal(5)}],
        multiinsert=False,
    )
    op.bulk_insert(sa.table("tag", sa.column("name", sa.Text)), [{"name": f"tag {n}"} for n in range(3)])


def downgrade():
    op.drop_table("tag")
    op.drop_table("city", schema="geo")
    op.execute("DROP SCHEMA geo")
