"""server defaults of all kinds

Revision ID: 5a01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import enum
import datetime
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import func, text

revision = "5a01"
down_revision = None
branch_labels = None
depends_on = None


class Mode(enum.Enum):
    ON = "on"
    OFF = "off"


def upgrade():
    op.execute('CREATE EXTENSION IF NOT EXISTS "pgcrypto"')
    op.create_table(
        "defaults",
        sa.Column("c_string", sa.String(20), server_default="it's"),
        sa.Column("c_empty", sa.String(20), server_default=""),
        sa.Column("c_number_string", sa.Integer, server_default="5"),
        sa.Column("c_text_number", sa.Integer, server_default=sa.text("5")),
        sa.Column("c_text_quoted", sa.Text, server_default=sa.text("'a'")),
        sa.Column("c_now", sa.DateTime, server_default=sa.func.now()),
        sa.Column("c_now_text", sa.DateTime, server_default=text("now()")),
        sa.Column("c_current", sa.DateTime(timezone=True), server_default=func.current_timestamp()),
        sa.Column("c_utc", sa.DateTime, server_default=sa.text("TIMEZONE('utc', now())")),
        sa.Column("c_utc_func", sa.DateTime, server_default=func.timezone("utc", func.now())),
        sa.Column("c_uuid", postgresql.UUID(), server_default=sa.text("gen_random_uuid()")),
        sa.Column("c_uuid_func", sa.Uuid(), server_default=sa.func.gen_random_uuid()),
        sa.Column("c_uuid_value", sa.Uuid(), server_default=str(uuid.UUID(int=1))),
        sa.Column("c_true", sa.Boolean, server_default=sa.true()),
        sa.Column("c_false", sa.Boolean, server_default=sa.false()),
        sa.Column("c_bool_string", sa.Boolean, server_default="false"),
        sa.Column("c_bool_t", sa.Boolean, server_default="t"),
        sa.Column("c_bool_text", sa.Boolean, server_default=sa.text("TRUE")),
        sa.Column("c_null", sa.Text, server_default=sa.null()),
        sa.Column("c_json", postgresql.JSONB, server_default="{}"),
        sa.Column("c_json_text", postgresql.JSONB, server_default=sa.text("'{}'::jsonb")),
        sa.Column("c_json_colon", postgresql.JSON, server_default=sa.text("'{\"a\"\\: 1}'::json")),
        sa.Column("c_array", postgresql.ARRAY(sa.Text), server_default="{}"),
        sa.Column("c_array_text", postgresql.ARRAY(sa.Text), server_default=sa.text("ARRAY[]::text[]")),
        sa.Column("c_array_value", postgresql.ARRAY(sa.Integer), server_default=postgresql.array([1, 2])),
        sa.Column("c_enum", sa.Enum(Mode, name="mode"), server_default=Mode.ON.name),
        sa.Column("c_interval", sa.Interval, server_default=sa.text("interval '1 hour'")),
        sa.Column("c_literal", sa.Integer, server_default=sa.literal(3)),
        sa.Column("c_literal_string", sa.Text, server_default=sa.literal("x'y")),
        sa.Column("c_literal_column", sa.Text, server_default=sa.literal_column("CURRENT_USER")),
        sa.Column("c_cast", sa.Numeric, server_default=sa.cast("7", sa.Numeric)),
        sa.Column("c_concat", sa.Text, server_default=sa.func.concat("a", 1)),
        sa.Column("c_minus", sa.Integer, server_default=sa.text("-1")),
        sa.Column("c_client", sa.Integer, default=5, onupdate=6),
        sa.Column("c_client_call", sa.DateTime, default=datetime.datetime.utcnow),
        sa.Column("c_fetched", sa.Integer, server_default=sa.FetchedValue(), server_onupdate=sa.FetchedValue()),
        sa.Column("c_default_clause", sa.Integer, sa.DefaultClause("9")),
        sa.Column("c_onupdate", sa.DateTime, server_default=func.now(), onupdate=func.now()),
    )


def downgrade():
    op.drop_table("defaults")
    op.execute("DROP TYPE mode")
    op.execute("DROP EXTENSION pgcrypto")
