"""a book may have several authors

Revision ID: 003
Revises: 002
Create Date: 2026-01-06 13:23:14.531203
"""

import sqlalchemy as sa
from alembic import op

revision = "003"
down_revision = "002"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "book_author",
        sa.Column("book_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["author.id"], name=op.f("fk_book_author_author_id_author"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["book_id"], ["book.id"], name=op.f("fk_book_author_book_id_book"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("book_id", "author_id", name=op.f("pk_book_author")),
    )
    op.execute("INSERT INTO book_author (book_id, author_id) SELECT id, author_id FROM book WHERE author_id IS NOT NULL")
    op.drop_constraint(op.f("fk_book_author_id_author"), "book", type_="foreignkey")
    op.drop_column("book", "author_id")


def downgrade():
    op.add_column("book", sa.Column("author_id", sa.Integer(), nullable=True))
    op.create_foreign_key(op.f("fk_book_author_id_author"), "book", "author", ["author_id"], ["id"])
    op.execute(
        """
        UPDATE book SET author_id = first.author_id
        FROM (SELECT book_id, min(author_id) AS author_id FROM book_author GROUP BY book_id) AS first
        WHERE first.book_id = book.id
        """
    )
    op.drop_table("book_author")
