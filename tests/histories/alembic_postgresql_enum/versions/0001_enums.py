"""enums with columns, arrays, defaults and a partial index

Revision ID: pe01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "pe01"
down_revision = None


def upgrade():
    mood = sa.Enum("good", "bad", name="mood")
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("mood", mood, server_default="bad", nullable=False),
        sa.Column("before", sa.ARRAY(mood), server_default=sa.text("ARRAY['good']::mood[]")),
    )
    op.create_index("ix_bad", "person", ["id"], postgresql_where=sa.text("mood = 'bad'"))
    op.execute("INSERT INTO person (mood) VALUES ('bad')")


def downgrade():
    op.drop_table("person")
    op.execute("DROP TYPE mood")
