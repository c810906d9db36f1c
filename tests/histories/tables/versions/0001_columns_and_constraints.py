"""tables with columns and constraints

Revision ID: 1a01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1a01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("balance", sa.Numeric(12, 2), server_default="0", nullable=False),
        sa.CheckConstraint("balance >= 0", name="ck_account_balance"),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("email", name="uq_account_email"),
    )
    op.create_table(
        "session",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("account_id", sa.Integer(), sa.ForeignKey("account.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("nonce", sa.String(16), unique=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), server_default=sa.func.now()),
    )
    op.create_table(
        "membership",
        sa.Column("account_id", sa.Integer, nullable=False),
        sa.Column("team_id", sa.BigInteger, autoincrement=False),
        sa.Column("parent_account", sa.Integer),
        sa.Column("parent_team", sa.BigInteger),
        sa.PrimaryKeyConstraint("account_id", "team_id"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_membership_account", onupdate="CASCADE"),
        sa.ForeignKeyConstraint(
            ["parent_account", "parent_team"],
            ["membership.account_id", "membership.team_id"],
            name="fk_membership_parent",
            ondelete="SET NULL",
            deferrable=True,
            initially="DEFERRED",
            match="FULL",
        ),
        comment="who belongs to which team; it's a self-reference too",
    )


def downgrade():
    op.drop_table("membership")
    op.drop_table("session")
    op.drop_table("account")
