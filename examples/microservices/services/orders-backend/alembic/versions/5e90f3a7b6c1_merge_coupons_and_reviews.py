"""merge coupons and reviews

Revision ID: 5e90f3a7b6c1
Revises: 4b7d1c9e2f60, a8e35d07c1b4
Create Date: 2026-02-09 16:26:14.561203
"""

revision = "5e90f3a7b6c1"
down_revision = ("4b7d1c9e2f60", "a8e35d07c1b4")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
