"""longer emails, hashed passwords, names to display

Revision ID: f1b85e27c403
Revises: e63c92b0d5a7
Create Date: 2026-02-09 16:26:14.561203
"""

import sqlalchemy as sa
from alembic import op

revision = "f1b85e27c403"
down_revision = "e63c92b0d5a7"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("user") as batch_op:
        batch_op.alter_column("email", existing_type=sa.String(length=64), type_=sa.String(length=255))
        batch_op.alter_column(
            "password",
            new_column_name="password_hash",
            existing_type=sa.String(length=64),
            type_=sa.String(length=128),
            existing_nullable=True,
        )
        batch_op.add_column(sa.Column("display_name", sa.String(length=80), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("user") as batch_op:
        batch_op.drop_column("display_name")
        batch_op.alter_column(
            "password_hash",
            new_column_name="password",
            existing_type=sa.String(length=128),
            type_=sa.String(length=64),
            existing_nullable=True,
        )
        batch_op.alter_column("email", existing_type=sa.String(length=255), type_=sa.String(length=64))
