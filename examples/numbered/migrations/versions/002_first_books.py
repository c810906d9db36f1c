"""the first books

Revision ID: 002
Revises: 001
Create Date: 2026-01-05 12:22:14.521203
"""

import datetime

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"
branch_labels = None
depends_on = None


author = sa.table("author", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("born", sa.Date))
book = sa.table(
    "book",
    sa.column("isbn", sa.String),
    sa.column("title", sa.String),
    sa.column("author_id", sa.Integer),
)


def upgrade():
    op.bulk_insert(
        author,
        [
            {"id": 1, "name": "Mary Shelley", "born": datetime.date(1797, 8, 30)},
            {"id": 2, "name": "Laurence Sterne", "born": datetime.date(1713, 11, 24)},
            {"id": 3, "name": "Anonymous", "born": None},
        ],
    )
    op.bulk_insert(
        book,
        [
            {"isbn": "9780141439471", "title": "Frankenstein; or, The Modern Prometheus", "author_id": 1},
            {"isbn": None, "title": "Tristram Shandy: 'Gentleman'", "author_id": 2},
            {"isbn": None, "title": "Proverbs, 100% true", "author_id": 3},
        ],
    )
    op.execute("SELECT setval(pg_get_serial_sequence('author', 'id'), (SELECT max(id) FROM author))")


def downgrade():
    op.execute(book.delete())
    op.execute(author.delete().where(author.c.id <= 3))
