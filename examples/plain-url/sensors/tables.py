"""Tables without an ORM."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

SCHEMA = "telemetry"

metadata = sa.MetaData(schema=SCHEMA)

unit = postgresql.ENUM("celsius", "percent", "hectopascal", "lux", name="unit", schema=SCHEMA)

station = sa.Table(
    "station",
    metadata,
    sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
    sa.Column("code", sa.String(16), nullable=False, unique=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("address", postgresql.INET),
    sa.Column("labels", postgresql.ARRAY(sa.Text), nullable=False, server_default="{}"),
    sa.Column("installed_on", sa.Date, nullable=False, server_default=sa.text("CURRENT_DATE")),
    comment="a place with sensors",
)

sensor = sa.Table(
    "sensor",
    metadata,
    sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
    sa.Column("station_id", sa.Integer, sa.ForeignKey(station.c.id, ondelete="CASCADE"), nullable=False),
    sa.Column("unit", unit, nullable=False),
    sa.Column("valid_range", postgresql.NUMRANGE, comment="what lies outside is an error"),
    sa.Column("every", postgresql.INTERVAL, nullable=False, server_default=sa.text("'00:10:00'::interval")),
    sa.UniqueConstraint("station_id", "unit", name="uq_sensor_station_unit"),
)

measurement = sa.Table(
    "measurement",
    metadata,
    sa.Column("sensor_id", sa.Integer, sa.ForeignKey(sensor.c.id), primary_key=True),
    sa.Column("taken_at", sa.DateTime(timezone=True), primary_key=True),
    sa.Column("value", sa.Double, nullable=False),
    sa.Index("ix_measurement_taken_at", "taken_at", postgresql_using="brin"),
    postgresql_partition_by="RANGE (taken_at)",
)

maintenance = sa.Table(
    "maintenance",
    metadata,
    sa.Column("station_id", sa.Integer, sa.ForeignKey(station.c.id), nullable=False),
    sa.Column("during", postgresql.TSTZRANGE, nullable=False),
    sa.Column("note", sa.Text),
    postgresql.ExcludeConstraint(("station_id", "="), ("during", "&&"), name="ex_maintenance"),
)
