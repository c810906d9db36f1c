"""more units, ranges and intervals

Revision ID: 5d8830fb
Revises: 4ce15a92
Create Date: 2026-02-07 14:24:14.541203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5d8830fb"
down_revision = "4ce15a92"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE telemetry.unit ADD VALUE IF NOT EXISTS 'hectopascal'")
        op.execute("ALTER TYPE telemetry.unit ADD VALUE IF NOT EXISTS 'lux'")
    op.add_column(
        "sensor",
        sa.Column("valid_range", postgresql.NUMRANGE(), comment="what lies outside is an error"),
        schema="telemetry",
    )
    op.execute("UPDATE telemetry.sensor SET valid_range = '[-60, 60)' WHERE unit = 'celsius'")
    op.execute("UPDATE telemetry.sensor SET valid_range = numrange(0, 100, '[]') WHERE unit = 'percent'")
    op.add_column(
        "sensor",
        sa.Column("every", postgresql.INTERVAL(), server_default=sa.text(r"'00\:10\:00'::interval"), nullable=False),
        schema="telemetry",
    )


def downgrade():
    # The units stay: PostgreSQL cannot take a value from an enum.
    op.drop_column("sensor", "every", schema="telemetry")
    op.drop_column("sensor", "valid_range", schema="telemetry")
