"""split a customer's name into first and last

Revision ID: 9d04b8e6f152
Revises: e7d21f8c4a05
Create Date: 2026-03-11 18:28:14.581203
"""

import sqlalchemy as sa
from alembic import op
from alembic import context

revision = "9d04b8e6f152"
down_revision = "e7d21f8c4a05"
branch_labels = None
depends_on = None


customers = sa.table(
    "customers",
    sa.column("id", sa.Uuid),
    sa.column("name", sa.String),
    sa.column("first_name", sa.String),
    sa.column("last_name", sa.String),
)


def upgrade() -> None:
    for column in ("first_name", "last_name"):
        op.add_column("customers", sa.Column(column, sa.String(length=100), server_default="", nullable=False))
    if not context.is_offline_mode():
        connection = op.get_bind()
        for row in connection.execute(sa.select(customers.c.id, customers.c.name)).fetchall():
            first, _, last = row.name.partition(" ")
            connection.execute(
                customers.update().where(customers.c.id == row.id).values(first_name=first, last_name=last)
            )
    op.drop_column("customers", "name")


def downgrade() -> None:
    op.add_column("customers", sa.Column("name", sa.String(length=200), nullable=True))
    op.execute(customers.update().values(name=sa.func.trim(customers.c.first_name + " " + customers.c.last_name)))
    op.alter_column("customers", "name", existing_type=sa.String(length=200), nullable=False)
    op.drop_column("customers", "last_name")
    op.drop_column("customers", "first_name")
