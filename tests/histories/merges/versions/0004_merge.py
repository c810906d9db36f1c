"""merge left and right

Revision ID: c204
Revises: c202, c203
Create Date: 2026-01-05 09:00:00
"""

revision = "c204"
down_revision = ("c202", "c203")
branch_labels = None
depends_on = None


def upgrade():
    pass


def downgrade():
    pass
