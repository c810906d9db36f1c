"""as long as the version table takes

Revision ID: name_with_thirty_two_characters_
Revises: add/three
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "name_with_thirty_two_characters_"
down_revision = "add/three"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("four", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("four")
