"""names given by the convention of target_metadata

Revision ID: 5c01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "5c01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "shop",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), unique=True),
        sa.Column("city", sa.String(20), index=True),
        sa.Column("open", sa.Boolean(create_constraint=True)),
        sa.CheckConstraint("id > 0", name="positive"),
        sa.UniqueConstraint("city", "name"),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer),
        sa.Column("shop_id", sa.Integer, sa.ForeignKey("shop.id")),
        sa.Column("boss_id", sa.Integer),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("id <> boss_id", name=op.f("ck_given_in_full")),
    )
    op.add_column("staff", sa.Column("second_shop_id", sa.Integer, sa.ForeignKey("shop.id")))
    op.create_foreign_key(None, "staff", "staff", ["boss_id"], ["id"])
    op.create_unique_constraint(None, "staff", ["boss_id", "shop_id"])
    op.create_check_constraint("many", "staff", "id < 1000")
    op.create_index(None, "staff", ["shop_id"])
    op.create_index(op.f("ix_by_hand"), "staff", ["boss_id"])


def downgrade():
    op.drop_index(op.f("ix_by_hand"))
    op.drop_index("ix_staff_shop_id", "staff")
    op.drop_constraint("many", "staff", type_="check")
    op.drop_constraint("uq_staff_boss_id", "staff")
    op.drop_constraint("fk_staff_boss_id_staff", "staff", type_="foreignkey")
    op.drop_constraint(op.f("fk_staff_second_shop_id_shop"), "staff", type_="foreignkey")
    op.drop_column("staff", "second_shop_id")
    op.drop_table("staff")
    op.drop_table("shop")
