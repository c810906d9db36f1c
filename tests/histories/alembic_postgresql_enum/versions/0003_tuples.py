"""columns as tuples, whose defaults are looked up

Revision ID: pe03
Revises: pe02
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "pe03"
down_revision = "pe02"


def upgrade():
    op.execute("CREATE TYPE size AS ENUM ('s', 'l')")
    op.execute("CREATE TABLE shirt (size size DEFAULT 's')")
    op.sync_enum_values("public", "size", ["s", "m", "l"], [("shirt", "size")])


def downgrade():
    op.sync_enum_values("public", "size", ["s", "l"], [("shirt", "size")], [("m", "l")])
    op.drop_table("shirt")
    op.execute("DROP TYPE size")
