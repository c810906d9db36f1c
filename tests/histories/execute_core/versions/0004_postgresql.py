"""on conflict, arrays and JSON

Revision ID: 3c04
Revises: 3c03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import JSONB, insert

revision = "3c04"
down_revision = "3c03"
branch_labels = None
depends_on = None


def upgrade():
    config = op.create_table(
        "config",
        sa.Column("key", sa.String(20), primary_key=True),
        sa.Column("value", JSONB),
        sa.Column("tags", postgresql.ARRAY(sa.Text)),
        sa.Column("n", sa.Integer, server_default="0"),
    )
    op.execute(insert(config).values(key="a", n=1).on_conflict_do_nothing())
    op.execute(insert(config).values(key="a", n=2).on_conflict_do_nothing(index_elements=["key"]))
    statement = insert(config).values(key="a", n=3)
    op.execute(statement.on_conflict_do_update(index_elements=[config.c.key], set_={"n": statement.excluded.n + 1}))
    op.execute(
        statement.on_conflict_do_update(constraint="config_pkey", set_=dict(n=9), where=config.c.n < 5).returning(config.c.key)
    )
    op.execute(sa.update(config).values(value=sa.func.jsonb_build_object("k", config.c.n)))
    op.execute(sa.update(config).where(config.c.value["k"].astext == "9").values(n=sa.cast(config.c.value["k"].astext, sa.Integer)))
    op.execute(sa.update(config).where(config.c.value.has_key("k")).values(tags=postgresql.array(["x", "y"])))
    op.execute(sa.select(config.c.key).where(config.c.tags.contains(postgresql.array(["x"])), config.c.key == sa.any_(config.c.tags)))


def downgrade():
    op.drop_table("config")
