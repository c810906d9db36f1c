"""stations and sensors

Revision ID: 2f90d6c1
Revises: 
Create Date: 2026-01-04 11:21:14.511203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2f90d6c1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "station",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("address", postgresql.INET()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        schema="telemetry",
    )
    op.create_table(
        "sensor",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Enum("celsius", "percent", name="unit", schema="telemetry"), nullable=False),
        sa.ForeignKeyConstraint(["station_id"], ["telemetry.station.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        schema="telemetry",
    )
    op.create_unique_constraint("uq_sensor_station_unit", "sensor", ["station_id", "unit"], schema="telemetry")


def downgrade():
    op.drop_table("sensor", schema="telemetry")
    op.drop_table("station", schema="telemetry")
    sa.Enum(name="unit", schema="telemetry").drop(op.get_bind(), checkfirst=False)
