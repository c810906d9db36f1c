"""describe stations

Revision ID: 6e41b7c0
Revises: 5d8830fb
Create Date: 2026-02-08 15:25:14.551203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "6e41b7c0"
down_revision = "5d8830fb"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table_comment("station", "a place with sensors", schema="telemetry")
    op.alter_column("station", "name", type_=sa.String(120), existing_type=sa.String(60), schema="telemetry")
    op.add_column(
        "station",
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default="{}", nullable=False),
        schema="telemetry",
    )
    op.add_column(
        "station",
        sa.Column("installed_on", sa.Date(), server_default=sa.text("'2025-12-31'"), nullable=False),
        schema="telemetry",
    )
    op.alter_column("station", "installed_on", server_default=sa.text("CURRENT_DATE"), schema="telemetry")
    if op.get_context().as_sql:
        return
    bind = op.get_bind()
    codes = bind.execute(sa.text("SELECT code FROM telemetry.station ORDER BY code")).scalars().all()
    for code in codes:
        city = code.split("-")[0].lower()
        statement = sa.text("UPDATE telemetry.station SET labels = ARRAY[CAST(:city AS text)] WHERE code = :code")
        bind.execute(statement, {"city": city, "code": code})


def downgrade():
    op.drop_column("station", "installed_on", schema="telemetry")
    op.drop_column("station", "labels", schema="telemetry")
    op.alter_column("station", "name", type_=sa.String(60), existing_type=sa.String(120), schema="telemetry")
    op.drop_table_comment("station", existing_comment="a place with sensors", schema="telemetry")
