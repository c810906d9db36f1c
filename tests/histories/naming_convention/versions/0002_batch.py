"""a convention of the batch

Revision ID: 5c02
Revises: 5c01
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "5c02"
down_revision = "5c01"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("staff", naming_convention={"uq": "unique_%(table_name)s_%(column_0_N_name)s"}) as batch_op:
        batch_op.create_unique_constraint(None, ["id", "boss_id"])
        batch_op.create_check_constraint("other", "id <> 7")


def downgrade():
    with op.batch_alter_table("staff") as batch_op:
        batch_op.drop_constraint("other", type_="check")
    op.execute("ALTER TABLE staff DROP CONSTRAINT IF EXISTS unique_staff_idboss_id")
    op.execute("ALTER TABLE staff DROP CONSTRAINT IF EXISTS uq_staff_id")
