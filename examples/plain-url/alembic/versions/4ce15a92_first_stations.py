"""the first stations, and a sensor for each unit

Revision ID: 4ce15a92
Revises: 3b07e4d8
Create Date: 2026-01-06 13:23:14.531203
"""

import sqlalchemy as sa
from alembic import op

revision = "4ce15a92"
down_revision = "3b07e4d8"
branch_labels = None
depends_on = None


station = sa.table("station", sa.column("id"), sa.column("code", sa.String), sa.column("name", sa.String), schema="telemetry")


def upgrade():
    op.execute(station.insert().values(code="GRZ-1", name="Graz, \"Schloßberg\""))
    op.execute(station.insert().values([{"code": "VIE-1", "name": "Vienna"}, {"code": "VIE-2", "name": "Vienna's 2nd"}]))
    op.execute(
        """
        INSERT INTO telemetry.sensor (station_id, unit)
        SELECT station.id, kind FROM telemetry.station, unnest(enum_range(NULL::telemetry.unit)) AS kind
        ORDER BY station.code, kind
        """
    )


def downgrade():
    op.execute(sa.text("DELETE FROM telemetry.sensor"))
    op.execute(station.delete().where(station.c.code.in_(["GRZ-1", "VIE-1", "VIE-2"])))
