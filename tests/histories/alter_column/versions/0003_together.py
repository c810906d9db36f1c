"""everything in one call, with using

Revision ID: 1c03
Revises: 1c02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1c03"
down_revision = "1c02"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("item", "price", server_default=None)
    op.alter_column(
        "item",
        "price",
        type_=sa.Numeric(10, 2),
        existing_type=sa.String(20),
        postgresql_using="price::numeric(10, 2)",
        nullable=False,
        server_default=sa.text("0.00"),
        comment="net, in euros",
        new_column_name="net_price",
    )


def downgrade():
    op.alter_column(
        "item",
        "net_price",
        new_column_name="price",
        nullable=True,
        comment=None,
        server_default=None,
        type_=sa.String(20),
        postgresql_using="net_price::text",
    )
    op.alter_column("item", "price", server_default="0")
