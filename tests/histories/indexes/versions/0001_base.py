"""a table to index

Revision ID: 1d01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "1d01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    op.execute("CREATE SCHEMA lib")
    op.create_table(
        "book",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("isbn", sa.String(13)),
        sa.Column("Author Name", sa.String(80)),
        sa.Column("tags", postgresql.ARRAY(sa.String)),
        sa.Column("data", postgresql.JSONB),
        sa.Column("sold", sa.Boolean, server_default=sa.false()),
        sa.Column("added", sa.DateTime(timezone=True)),
    )
    op.create_table("shelf", sa.Column("id", sa.Integer), sa.Column("room", sa.Integer), schema="lib")


def downgrade():
    op.drop_table("shelf", schema="lib")
    op.drop_table("book")
    op.execute("DROP SCHEMA lib")
    op.execute("DROP EXTENSION pg_trgm")
