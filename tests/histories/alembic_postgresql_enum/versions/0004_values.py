"""values that are added

Revision ID: pe04
Revises: pe03
Create Date: 2026-01-06 09:00:00
"""

from alembic import op

revision = "pe04"
down_revision = "pe03"


def upgrade():
    op.add_enum_value(enum_schema="public", enum_name="size", new_value="xl")
    # The package puts it after the one that it calls the one before which it comes.
    op.add_enum_value(enum_schema="public", enum_name="size", new_value="xs", before_value="s")


def downgrade():
    op.sync_enum_values("public", "size", ["s", "m", "l"], [("shirt", "size")])
