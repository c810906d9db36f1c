"""check constraints

Revision ID: 1e03
Revises: 1e02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1e03"
down_revision = "1e02"
branch_labels = None
depends_on = None


def upgrade():
    op.create_check_constraint("ck_order", "booking", "starts < ends")
    op.create_check_constraint("ck_floor", "room", sa.text("floor BETWEEN 0 AND 99"), postgresql_not_valid=True)
    op.create_check_constraint("ck_name", "room", sa.func.length(sa.column("name")) > 2)
    op.create_check_constraint("ck_self", "person", sa.column("boss") != sa.column("id"), schema="hr")
    op.create_check_constraint(None, "room", sa.column("name").in_(["red", "it's blue"]))
    op.create_check_constraint("ck_percent", "room", "name NOT LIKE '%bad%' AND name !~ 'a\\:b'")


def downgrade():
    op.drop_constraint("ck_percent", "room", type_="check")
    op.drop_constraint("room_name_check", "room", type_="check")
    op.drop_constraint("ck_self", "person", schema="hr", type_="check")
    op.drop_constraint("ck_name", "room")
    op.drop_constraint("ck_floor", "room", if_exists=True)
    op.drop_constraint("ck_order", "booking", type_="check")
