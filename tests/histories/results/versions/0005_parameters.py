"""parameters of many kinds

Revision ID: 3d05
Revises: 3d04
Create Date: 2026-01-05 09:00:00
"""

import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op

revision = "3d05"
down_revision = "3d04"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    values = {
        "integer": 5,
        "big": 2**60,
        "float": 2.5,
        "decimal": decimal.Decimal("3.10"),
        "text": "it's \\ 100% : ok\nnew line é",
        "none": None,
        "true": True,
        "date": datetime.date(2026, 1, 2),
        "timestamp": datetime.datetime(2026, 1, 2, 3, 4, 5, 6),
        "timestamptz": datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=2))),
        "time": datetime.time(1, 2, 3),
        "interval": datetime.timedelta(days=2, seconds=7),
        "list": [1, 2, 3],
        "texts": ["a", "b'c", None],
    }
    bind.execute(sa.text("SET TIME ZONE 'UTC'"))
    for name, value in values.items():
        text, kind = bind.execute(sa.text("SELECT (:value)::text, pg_typeof(:value)::text"), {"value": value}).one()
        bind.execute(
            sa.text("INSERT INTO found (what, value) VALUES (:what, :value)"), dict(what=name, value=f"{kind}: {text}")
        )
    ids = (1, 2)
    total = bind.execute(sa.text("SELECT count(*) FROM person WHERE id IN :ids"), {"ids": ids}).scalar()
    count = bind.execute(
        sa.text("SELECT count(id) FROM person WHERE id IN :ids").bindparams(sa.bindparam("ids", expanding=True)), {"ids": [1, 2, 3]}
    ).scalar()
    bind.execute(
        sa.text("INSERT INTO found (what, value) VALUES (:what, :value)"),
        [{"what": "many 1", "value": str(total)}, {"what": "many 2", "value": str(count)}],
    )
    key = str(uuid.UUID(int=7))
    bind.execute(sa.text("INSERT INTO found (what, value) VALUES ('uuid', CAST(:key AS uuid)::text)"), {"key": key})


def downgrade():
    op.execute("DELETE FROM found WHERE what IN ('uuid', 'many 1', 'many 2')")
