"""find open orders fast, and allow refunds

Revision ID: e7d21f8c4a05
Revises: 5e90f3a7b6c1
Create Date: 2026-02-10 17:27:14.571203
"""

import sqlalchemy as sa
from alembic import op

revision = "e7d21f8c4a05"
down_revision = "5e90f3a7b6c1"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither can run inside a transaction: writers would wait for the index, and the value could not be used.
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE order_status ADD VALUE IF NOT EXISTS 'refunded'")
        op.create_index(
            "ix_orders_open",
            "orders",
            ["created_at"],
            unique=False,
            postgresql_where=sa.text("status IN ('pending', 'paid')"),
            postgresql_concurrently=True,
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("ix_orders_open", table_name="orders", postgresql_concurrently=True, if_exists=True)
    # PostgreSQL cannot take a value from an enum: make the type again without it.
    op.execute("UPDATE orders SET status = 'cancelled' WHERE status = 'refunded'")
    op.execute("ALTER TABLE orders ALTER COLUMN status DROP DEFAULT")
    op.execute("ALTER TYPE order_status RENAME TO order_status_old")
    order_status = sa.Enum("pending", "paid", "shipped", "cancelled", name="order_status")
    order_status.create(op.get_bind(), checkfirst=False)
    op.alter_column(
        "orders",
        "status",
        type_=order_status,
        existing_nullable=False,
        server_default="pending",
        postgresql_using="status::text::order_status",
    )
    op.execute("DROP TYPE order_status_old")
