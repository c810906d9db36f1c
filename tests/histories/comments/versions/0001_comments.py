"""comments on tables and columns

Revision ID: 2a01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2a01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA doc")
    op.create_table("page", sa.Column("id", sa.Integer, primary_key=True, comment="row number"), sa.Column("body", sa.Text))
    op.create_table("note", sa.Column("id", sa.Integer), schema="doc", comment="a\nnote\twith 'quotes', a % and a \\ in it")
    op.create_table_comment("page", "pages of the book")
    op.create_table_comment("page", "pages of the book's body", existing_comment="pages of the book")
    op.create_table_comment("note", "in a schema", schema="doc")
    op.alter_column("page", "body", comment="it's 100% text: really")
    op.add_column("note", sa.Column("Long Name", sa.Text, comment="needs quotes"), schema="doc")


def downgrade():
    op.drop_column("note", "Long Name", schema="doc")
    op.alter_column("page", "body", comment=None)
    op.drop_table_comment("note", schema="doc")
    op.drop_table_comment("page", existing_comment="pages of the book's body")
    op.drop_table("note", schema="doc")
    op.drop_table("page")
    op.execute("DROP SCHEMA doc")
