"""coupons

Revision ID: 4b7d1c9e2f60
Revises: c20b6e9f7d38
Create Date: 2026-02-07 14:24:14.541203
"""

import sqlalchemy as sa
from alembic import op

revision = "4b7d1c9e2f60"
down_revision = "c20b6e9f7d38"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "coupons",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("percent", sa.SmallInteger(), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("code"),
    )
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("coupon_code", sa.String(length=20), nullable=True))
        batch_op.create_foreign_key("fk_orders_coupon", "coupons", ["coupon_code"], ["code"])


def downgrade() -> None:
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.drop_constraint("fk_orders_coupon", type_="foreignkey")
        batch_op.drop_column("coupon_code")
    op.drop_table("coupons")
