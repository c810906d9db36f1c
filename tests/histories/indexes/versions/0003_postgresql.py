"""using, where, include, ops, with, tablespace, nulls not distinct

Revision ID: 1d03
Revises: 1d02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1d03"
down_revision = "1d02"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_book_tags", "book", ["tags"], postgresql_using="gin")
    op.create_index("ix_book_data", "book", ["data"], postgresql_using="gin", postgresql_ops={"data": "jsonb_path_ops"})
    op.create_index("ix_unsold", "book", ["added"], postgresql_where=sa.text("NOT sold"))
    op.create_index("ix_sold", "book", ["added"], postgresql_where="sold AND added IS NOT NULL")
    op.create_index(
        "ix_where_expr", "book", ["added"], postgresql_where=sa.and_(sa.column("sold") == sa.true(), sa.column("isbn") != "x")
    )
    op.create_index("ix_covering", "book", ["isbn"], postgresql_include=["title", "Author Name"])
    op.create_index("ix_fill", "book", ["added"], postgresql_with={"fillfactor": 80}, postgresql_tablespace="pg_default")
    op.create_index("uq_isbn_null", "book", ["isbn"], unique=True, postgresql_nulls_not_distinct=True)
    op.create_index("ix_hash", "book", ["isbn"], postgresql_using="hash")
    op.create_index(
        "ix_trgm", "book", ["title"], postgresql_using="gin", postgresql_ops={"title": "gin_trgm_ops"}
    )


def downgrade():
    for name in (
        "ix_trgm",
        "ix_hash",
        "uq_isbn_null",
        "ix_fill",
        "ix_covering",
        "ix_where_expr",
        "ix_sold",
        "ix_unsold",
        "ix_book_data",
        "ix_book_tags",
    ):
        op.drop_index(name, table_name="book")
