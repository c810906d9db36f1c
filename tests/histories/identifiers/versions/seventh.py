"""Message on the first line, Revision ID below

Revision ID: wrong-in-text
Revises: whatever
"""

(revision, down_revision) = ("seven", "6é")
branch_labels = ()
depends_on = []


def upgrade():
    pass


def downgrade():
    pass
