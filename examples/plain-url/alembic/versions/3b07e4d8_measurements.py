"""measurements, partitioned by month

Revision ID: 3b07e4d8
Revises: 2f90d6c1
Create Date: 2026-01-05 12:22:14.521203
"""

import sqlalchemy as sa
from alembic import op

revision = "3b07e4d8"
down_revision = "2f90d6c1"
branch_labels = None
depends_on = None


MONTHS = [("2026_01", "2026-01-01", "2026-02-01"), ("2026_02", "2026-02-01", "2026-03-01")]


def upgrade():
    op.create_table(
        "measurement",
        sa.Column("sensor_id", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["sensor_id"], ["telemetry.sensor.id"]),
        sa.PrimaryKeyConstraint("sensor_id", "taken_at"),
        schema="telemetry",
        postgresql_partition_by="RANGE (taken_at)",
    )
    op.create_index(
        "ix_measurement_taken_at", "measurement", ["taken_at"], schema="telemetry", postgresql_using="brin"
    )
    for name, start, end in MONTHS:
        op.execute(
            f"CREATE TABLE telemetry.measurement_{name} PARTITION OF telemetry.measurement "
            f"FOR VALUES FROM ('{start}') TO ('{end}')"
        )


def downgrade():
    op.drop_index("ix_measurement_taken_at", table_name="measurement", schema="telemetry", postgresql_using="brin")
    op.drop_table("measurement", schema="telemetry")
