"""names, several columns, unique, schema, if_not_exists

Revision ID: 1d02
Revises: 1d01
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "1d02"
down_revision = "1d01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_book_title", "book", ["title"])
    op.create_index(op.f("ix_book_isbn"), "book", ["isbn"], unique=True)
    op.create_index("ix_book_two", "book", ["title", "Author Name"], unique=False)
    op.create_index("ix_book_title", "book", ["isbn"], if_not_exists=True)
    op.create_index("ix_shelf_room", "shelf", ["room"], schema="lib")
    op.create_index("Ix Mixed", "book", ["added"])


def downgrade():
    op.drop_index("Ix Mixed", table_name="book")
    op.drop_index("ix_shelf_room", table_name="shelf", schema="lib")
    op.drop_index("ix_book_two", "book")
    op.drop_index(op.f("ix_book_isbn"), table_name="book")
    op.drop_index("ix_book_title", table_name="book", if_exists=True)
    op.drop_index("ix_not_there", if_exists=True)
