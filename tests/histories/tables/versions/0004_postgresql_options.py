"""partitions, inheritance, storage and prefixes

Revision ID: 1a04
Revises: 1a03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1a04"
down_revision = "1a03"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "measure",
        sa.Column("taken_at", sa.DateTime, nullable=False),
        sa.Column("value", sa.Float),
        postgresql_partition_by="RANGE (taken_at)",
    )
    op.execute("CREATE TABLE measure_2026 PARTITION OF measure FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")
    op.create_table(
        "log",
        sa.Column("line", sa.Text),
        postgresql_tablespace="pg_default",
        postgresql_using="heap",
    )
    op.create_table("cache", sa.Column("key", sa.Text, primary_key=True), prefixes=["UNLOGGED"])
    op.create_table("old_log", sa.Column("archived_at", sa.Date), postgresql_inherits="log")
    op.create_table("older_log", sa.Column("n", sa.Integer), postgresql_inherits=("log", "cache"))
    op.create_table(
        "work", sa.Column("n", sa.Integer), prefixes=["TEMPORARY"], postgresql_on_commit="PRESERVE ROWS"
    )
    op.drop_table("work")


def downgrade():
    op.drop_table("older_log")
    op.drop_table("old_log")
    op.drop_table("cache")
    op.drop_table("log")
    op.drop_table("measure")
