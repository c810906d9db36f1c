"""maintenance of a station, one at a time

Revision ID: 7f92ac35
Revises: 6e41b7c0
Create Date: 2026-02-09 16:26:14.561203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSTZRANGE, ExcludeConstraint

revision = "7f92ac35"
down_revision = "6e41b7c0"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.create_table(
        "maintenance",
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("during", TSTZRANGE(), nullable=False),
        sa.Column("note", sa.Text()),
        sa.ForeignKeyConstraint(["station_id"], ["telemetry.station.id"]),
        ExcludeConstraint((sa.column("station_id"), "="), (sa.column("during"), "&&"), using="gist", name="ex_maintenance"),
        schema="telemetry",
    )


def downgrade():
    op.drop_table("maintenance", schema="telemetry")
    op.execute("DROP EXTENSION btree_gist")
