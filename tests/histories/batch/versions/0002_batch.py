"""every batch directive

Revision ID: 3e02
Revises: 3e01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3e02"
down_revision = "3e01"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("bike") as batch_op:
        batch_op.add_column(sa.Column("frame", sa.String(length=30), nullable=True))
        batch_op.add_column(sa.Column("weight", sa.Float(), sa.CheckConstraint("weight > 0")))
        batch_op.alter_column("name", existing_type=sa.String(20), type_=sa.String(40), nullable=False)
        batch_op.alter_column("gears", new_column_name="speeds", server_default=None)
        batch_op.create_index("ix_bike_frame", ["frame"], unique=True, postgresql_where=sa.text("frame IS NOT NULL"))
        batch_op.create_index(batch_op.f("ix_bike_name"), ["name"])
        batch_op.create_unique_constraint("uq_bike", ["name", "owner_id"])
        batch_op.create_check_constraint("ck_speeds", "speeds > 0")
        batch_op.create_foreign_key("fk_bike_owner", "owner", ["owner_id"], ["id"], ondelete="CASCADE")
        batch_op.create_table_comment("two wheels")
        batch_op.execute("UPDATE bike SET name = 'before the rest'")


def downgrade():
    with op.batch_alter_table("bike", schema=None) as batch_op:
        batch_op.drop_table_comment()
        batch_op.drop_constraint("fk_bike_owner", type_="foreignkey")
        batch_op.drop_constraint("ck_speeds", type_="check")
        batch_op.drop_constraint("uq_bike", type_="unique")
        batch_op.drop_index(batch_op.f("ix_bike_name"))
        batch_op.drop_index("ix_bike_frame", postgresql_where=sa.text("frame IS NOT NULL"))
        batch_op.alter_column("speeds", new_column_name="gears", server_default="1", existing_type=sa.Integer())
        batch_op.alter_column("name", type_=sa.String(20), nullable=True)
        batch_op.drop_column("weight")
        batch_op.drop_column("frame")
