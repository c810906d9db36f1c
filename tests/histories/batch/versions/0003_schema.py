"""batches in a schema

Revision ID: 3e03
Revises: 3e02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3e03"
down_revision = "3e02"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("shed", schema="yard", recreate="auto") as batch_op:
        batch_op.alter_column("id", nullable=False)
        batch_op.create_primary_key("pk_shed", ["id"])
        batch_op.add_column(sa.Column("owner_id", sa.Integer))
        batch_op.create_foreign_key(None, "owner", ["owner_id"], ["id"], referent_schema="public")
    with op.batch_alter_table("shed", schema="yard", recreate="never") as batch_op:
        batch_op.drop_column("size")


def downgrade():
    with op.batch_alter_table("shed", schema="yard") as batch_op:
        batch_op.add_column(sa.Column("size", sa.Integer()))
        batch_op.drop_constraint("shed_owner_id_fkey", type_="foreignkey")
        batch_op.drop_column("owner_id")
        batch_op.drop_constraint("pk_shed", type_="primary")
        batch_op.alter_column("id", nullable=True)
