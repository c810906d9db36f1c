"""kinds and pages, longer numbers and titles

Revision ID: 004
Revises: 003
Create Date: 2026-02-07 14:24:14.541203
"""

import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"
branch_labels = None
depends_on = None


def upgrade():
    book_kind = sa.Enum("novel", "essay", "poetry", "other", name="book_kind")
    book_kind.create(op.get_bind(), checkfirst=True)
    op.add_column("book", sa.Column("kind", book_kind, server_default="other", nullable=False))
    op.add_column("book", sa.Column("pages", sa.Integer(), nullable=True))
    op.create_check_constraint("pages_positive", "book", "pages > 0")
    op.alter_column("book", "isbn", existing_type=sa.VARCHAR(length=13), type_=sa.String(length=17), existing_nullable=True)
    op.alter_column("book", "title", existing_type=sa.VARCHAR(length=300), type_=sa.Text(), existing_nullable=False)
    op.create_table_comment("book", "one row per edition", existing_comment=None)


def downgrade():
    op.drop_table_comment("book", existing_comment="one row per edition")
    op.alter_column("book", "title", existing_type=sa.Text(), type_=sa.VARCHAR(length=300), existing_nullable=False)
    op.alter_column("book", "isbn", existing_type=sa.String(length=17), type_=sa.VARCHAR(length=13), existing_nullable=True)
    op.drop_constraint("pages_positive", "book", type_="check")
    op.drop_column("book", "pages")
    op.drop_column("book", "kind")
    sa.Enum(name="book_kind").drop(op.get_bind(), checkfirst=True)
