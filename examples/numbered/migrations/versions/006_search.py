"""full text search

Revision ID: 006
Revises: 005
Create Date: 2026-02-09 16:26:14.561203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "006"
down_revision = "005"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "book",
        sa.Column(
            "search", postgresql.TSVECTOR(), sa.Computed("to_tsvector('simple', title)", persisted=True), nullable=True
        ),
    )
    with op.get_context().autocommit_block():
        op.create_index("ix_book_search", "book", ["search"], postgresql_using="gin", postgresql_concurrently=True)
        op.create_index("ix_book_lower_title", "book", [sa.text("lower(title)")], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_book_lower_title", table_name="book", postgresql_concurrently=True)
        op.drop_index("ix_book_search", table_name="book", postgresql_concurrently=True)
    op.drop_column("book", "search")
