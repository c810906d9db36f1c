"""rows with values of many kinds

Revision ID: 2f01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2f01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    everything = op.create_table(
        "everything",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(40)),
        sa.Column("ok", sa.Boolean),
        sa.Column("day", sa.Date),
        sa.Column("at", sa.DateTime),
        sa.Column("at_tz", sa.DateTime(timezone=True)),
        sa.Column("clock", sa.Time),
        sa.Column("amount", sa.Numeric(10, 2)),
        sa.Column("ratio", sa.Float),
        sa.Column("key", postgresql.UUID(as_uuid=True)),
        sa.Column("kind", sa.Enum("a", "b", name="everything_kind")),
    )
    op.bulk_insert(
        everything,
        [
            {
                "id": 1,
                "name": "it's 100% :odd \\ here",
                "ok": True,
                "day": datetime.date(2026, 2, 28),
                "at": datetime.datetime(2026, 2, 28, 12, 30),
                "at_tz": datetime.datetime(2026, 2, 28, 12, 30, 15, 250, tzinfo=datetime.timezone.utc),
                "clock": datetime.time(8, 15),
                "amount": decimal.Decimal("12.50"),
                "ratio": 0.1,
                "key": uuid.UUID("6f1d2a4e-9a52-4c52-8f0b-0f2b7f3f1a11"),
                "kind": "a",
            },
            {
                "id": 2,
                "name": None,
                "ok": False,
                "day": None,
                "at": None,
                "at_tz": None,
                "clock": None,
                "amount": None,
                "ratio": -1.5e30,
                "key": None,
                "kind": None,
            },
        ],
    )
    op.bulk_insert(everything, [])


def downgrade():
    op.drop_table("everything")
    op.execute("DROP TYPE everything_kind")
