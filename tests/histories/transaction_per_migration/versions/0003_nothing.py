"""a revision that does nothing

Revision ID: 4c03
Revises: 4c02
Create Date: 2026-01-05 09:00:00
"""

revision = "4c03"
down_revision = "4c02"
branch_labels = None
depends_on = None


def upgrade():
    pass


def downgrade():
    pass
