"""what Python scripts are made of

Revision ID: 7a01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import json
import uuid
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Iterable, Optional

import sqlalchemy as sa
from alembic import op
from dataclasses import dataclass
from itertools import product

revision = "7a01"
down_revision = None
branch_labels = None
depends_on = None


class Shape(Enum):
    ROUND = "round"
    FLAT = "flat"

    @classmethod
    def choices(cls):
        return tuple(member.value for member in cls)


@dataclass
class Row:
    name: str
    size: int = 1
    note: Optional[str] = None

    def as_dict(self):
        return {"name": self.name, "size": self.size, "note": self.note}


def names() -> Iterable[str]:
    for colour, number in product(("red", "blue"), range(2)):
        yield f"{colour}-{number:02d}"


def timestamps():
    return [
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True)),
    ]


def upgrade() -> None:
    shape = op.create_table(
        "shape",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("size", sa.Integer),
        sa.Column("note", sa.Text),
        sa.Column("kind", sa.Enum(*Shape.choices(), name="shape_kind")),
        *timestamps(),
    )
    op.bulk_insert(shape, [Row(name, size).as_dict() for size, name in enumerate(names(), start=1)])
    for index, column in enumerate(["size", "kind"]):
        op.create_index(f"ix_shape_{index}_{column}", "shape", [column])
    settings = json.dumps({"b": [1, 2.5, None, True], "a": "é\"'"}, sort_keys=True)
    op.execute(sa.text("UPDATE shape SET note = :note WHERE size = 1").bindparams(note=settings))
    try:
        raise ValueError("not a number")
    except ValueError as error:
        op.execute(sa.text("UPDATE shape SET note = :note WHERE size = 2").bindparams(note=str(error)))
    start = datetime(2026, 1, 31) + timedelta(days=1)
    key = uuid.uuid5(uuid.NAMESPACE_DNS, "shape")
    lines = {"date": start.strftime("%Y-%m-%d"), "key": str(key), "iso": date(2026, 2, 1).isoformat()}
    text = "; ".join(f"{name}={value!r}" for name, value in sorted(lines.items()))
    op.execute(sa.text("UPDATE shape SET note = :note WHERE size = 3").bindparams(note=text))
    total = sum(len(name) for name in names())
    op.execute("UPDATE shape SET size = {} WHERE name = '{}'".format(total, list(names())[-1]))


def downgrade() -> None:
    op.drop_table("shape")
    sa.Enum(*Shape.choices(), name="shape_kind").drop(op.get_bind(), checkfirst=True)
