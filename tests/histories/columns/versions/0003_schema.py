"""columns of a table in a schema

Revision ID: 1b03
Revises: 1b02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1b03"
down_revision = "1b02"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("customer", sa.Column("since", sa.Date(), comment="first order"), schema="crm")
    op.add_column("customer", sa.Column("main_id", sa.Integer, sa.ForeignKey("customer.id")), schema="crm")
    op.add_column("customer", sa.Column("peer_id", sa.Integer, sa.ForeignKey("crm.customer.id")), schema="crm")
    op.drop_column("customer", "nowhere", schema="crm", if_exists=True)


def downgrade():
    op.drop_column("customer", "peer_id", schema="crm")
    op.drop_column("customer", "main_id", schema="crm")
    op.drop_column("customer", "since", schema="crm", if_exists=True)
