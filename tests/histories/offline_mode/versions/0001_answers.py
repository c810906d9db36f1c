"""a script that asks where it runs

Revision ID: 5d01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from alembic import context

revision = "5d01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("mode", sa.Column("offline", sa.Boolean))
    if context.is_offline_mode():
        op.execute("INSERT INTO mode VALUES (true)")
    else:
        count = op.get_bind().execute(sa.text("SELECT count(*) FROM mode")).scalar()
        op.execute(f"INSERT INTO mode SELECT false FROM generate_series(0, {count})")
    if op.get_context().as_sql:
        op.execute("COMMENT ON TABLE mode IS 'offline'")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("COMMENT ON COLUMN mode.offline IS 'on postgresql'")


def downgrade():
    if not context.is_offline_mode():
        op.get_bind().execute(sa.text("DELETE FROM mode"))
    op.drop_table("mode")
