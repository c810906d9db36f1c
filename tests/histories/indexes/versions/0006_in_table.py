"""indexes inside create_table

Revision ID: 1d06
Revises: 1d05
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1d06"
down_revision = "1d05"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "loan",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("book_id", sa.Integer, index=True),
        sa.Column("person", sa.String(40), index=True, unique=True),
        sa.Column("due", sa.Date),
        sa.Index("ix_loan_due", "due"),
        sa.Index("ix_loan_due_person", "due", "person", unique=True, postgresql_where=sa.text("due IS NOT NULL")),
        sa.Index("ix_loan_lower", sa.text("lower(person)")),
    )


def downgrade():
    op.drop_table("loan")
