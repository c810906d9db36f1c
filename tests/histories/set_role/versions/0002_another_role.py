"""a step that goes back to who connected, for what the role may not

Revision ID: b0e1
Revises: b0e0
"""

from alembic import op

revision = "b0e1"
down_revision = "b0e0"


def upgrade():
    op.execute("RESET ROLE")
    op.execute("CREATE TABLE not_owned (id integer)")
    op.execute("SET ROLE pg_database_owner")


def downgrade():
    op.execute("RESET ROLE")
    op.execute("DROP TABLE not_owned")
    op.execute("SET ROLE pg_database_owner")
