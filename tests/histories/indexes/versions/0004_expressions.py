"""expressions, order and labels

Revision ID: 1d04
Revises: 1d03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1d04"
down_revision = "1d03"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_lower", "book", [sa.text("lower(title)")])
    op.create_index("ix_desc", "book", [sa.text("added DESC NULLS LAST"), "id"])
    op.create_index("ix_func", "book", [sa.func.lower(sa.column("title")), sa.column("isbn")])
    op.create_index("ix_column_desc", "book", [sa.column("added").desc(), sa.column("id").asc().nulls_first()])
    op.create_index("uq_lower", "book", [sa.func.lower(sa.column("title")).label("lt")], unique=True)
    op.create_index("ix_coalesce", "book", [sa.func.coalesce(sa.column("isbn"), "none")])
    op.create_index("ix_json", "book", [sa.text("(data ->> 'year')")])
    op.create_index("ix_cast", "book", [sa.text("((data ->> 'n')::int)"), sa.literal_column("id")])
    op.create_index(
        "ix_ops_label",
        "book",
        [sa.func.lower(sa.column("title")).label("low")],
        postgresql_ops={"low": "text_pattern_ops"},
    )


def downgrade():
    for name in ["ix_ops_label", "ix_cast", "ix_json", "ix_coalesce", "uq_lower", "ix_column_desc", "ix_func", "ix_desc", "ix_lower"]:
        op.drop_index(name)
