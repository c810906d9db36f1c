"""in a schema, and bound to metadata

Revision ID: 2b04
Revises: 2b03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2b04"
down_revision = "2b03"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA zoo")
    sex = sa.Enum("f", "m", name="sex", metadata=sa.MetaData())
    sex.create(op.get_bind())
    op.create_table(
        "animal",
        sa.Column("kind", sa.Enum("cat", "dog", name="kind", schema="zoo")),
        sa.Column("diet", sa.Enum("meat", "hay", name="diet", inherit_schema=True)),
        sa.Column("sex", sex),
        schema="zoo",
    )


def downgrade():
    op.drop_table("animal", schema="zoo")
    bind = op.get_bind()
    sa.Enum(name="kind", schema="zoo").drop(bind)
    sa.Enum(name="diet", schema="zoo").drop(bind)
    postgresql.ENUM("f", "m", name="sex").drop(bind, checkfirst=True)
    op.execute("DROP SCHEMA zoo")
