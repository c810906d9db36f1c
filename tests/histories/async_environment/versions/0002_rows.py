"""rows, by way of the connection that run_sync() hands on

Revision ID: a5e1
Revises: a5e0
"""

import sqlalchemy as sa
from alembic import op

revision = "a5e1"
down_revision = "a5e0"

invoices = sa.table("invoices", sa.column("id", sa.Integer), sa.column("total", sa.Numeric), schema="billing")


def upgrade():
    connection = op.get_bind()
    connection.execute(invoices.insert().values(id=1, total=12.5))
    connection.execute(invoices.update().where(invoices.c.id == 1).values(total=invoices.c.total * 2))


def downgrade():
    op.get_bind().execute(invoices.delete())
