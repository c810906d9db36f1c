"""JSON, arrays, bytes, intervals and Python enums

Revision ID: 2g01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import datetime
import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "2g01"
down_revision = None
branch_labels = None
depends_on = None


class Kind(enum.Enum):
    FIRST = 1
    SECOND = 2


def upgrade():
    table = op.create_table(
        "thing",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("data", postgresql.JSONB),
        sa.Column("plain", sa.JSON),
        sa.Column("tags", postgresql.ARRAY(sa.Text)),
        sa.Column("grid", postgresql.ARRAY(sa.Integer, dimensions=2)),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("span", sa.Interval),
        sa.Column("kind", sa.Enum(Kind, name="thing_kind")),
        sa.Column("made", sa.DateTime, server_default=sa.text("'2026-01-01'")),
        sa.Column("count", sa.Integer, default=7),
    )
    op.bulk_insert(
        table,
        [
            {
                "data": {"a": [1, 2.5, None, True], "b": "it's"},
                "plain": ["x"],
                "tags": ["a b", 'c"d', "e'f", "g,h", ""],
                "grid": [[1, 2], [3, 4]],
                "raw": b"\x00\xff'\\",
                "span": datetime.timedelta(days=1, seconds=3, microseconds=5),
                "kind": Kind.SECOND,
            },
            {"data": None, "plain": None, "tags": None, "grid": None, "raw": None, "span": None, "kind": None},
            {"data": {}, "plain": {}, "tags": [], "grid": [], "raw": b"", "span": datetime.timedelta(-1), "kind": "FIRST"},
        ],
    )


    op.bulk_insert(sa.table("thing", sa.column("id"), sa.column("tags")), [{"id": 40, "tags": ["untyped"]}])
    op.bulk_insert(sa.table("thing", sa.column("id"), sa.column("tags")), [{"id": 41}, {"id": 42}])


def downgrade():
    op.drop_table("thing")
    op.execute("DROP TYPE thing_kind")
