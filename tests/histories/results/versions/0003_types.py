"""what values become in Python

Revision ID: 3d03
Revises: 3d02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3d03"
down_revision = "3d02"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    expressions = [
        "1::smallint", "1::integer", "9007199254740993::bigint", "1.50::numeric", "1.5::float8", "0.1::real", "true", "false",
        "NULL", "'text'::text", "'v'::varchar", "'c'::char(3)", "'n'::name", "'2026-02-28'::date", "'12:30'::time",
        "'12:30:00.5'::time", "'2026-02-28 12:30:15.25'::timestamp", "'2026-02-28 12:30:15+02'::timestamptz",
        "'1 day 2 hours'::interval", "'{\"a\": [1, 2.5, null]}'::json", "'{\"b\": {\"c\": true}}'::jsonb",
        "'6f1d2a4e-9a52-4c52-8f0b-0f2b7f3f1a11'::uuid", "ARRAY[1, 2, NULL]", "ARRAY['a', 'b,c', 'd\"e', NULL]",
        "ARRAY[[1, 2], [3, 4]]", "'{}'::text[]", "ARRAY[1.5::numeric]", "ARRAY[true, false]", "'192.168.0.1'::inet",
        "'NaN'::numeric", "'Infinity'::float8", "1::oid", "'pg_class'::regclass::text", "count(*)", "sum(1)", "avg(2)",
        "ARRAY['2026-01-01'::date]", "'x'::\"char\"", "'12.50'::money::text", "'[1,5)'::int4range::text", "1 / 3.0",
    ]
    bind.execute(sa.text("SET TIME ZONE 'UTC'"))
    for expression in expressions:
        value = bind.exec_driver_sql("SELECT " + expression.replace("%", "%%")).scalar()
        bind.execute(
            sa.text("INSERT INTO found (what, value) VALUES (:what, :value)"),
            {"what": expression, "value": f"{type(value).__name__}: {value!r}"},
        )
    raw = bind.exec_driver_sql("SELECT '\\x00ff27'::bytea").scalar()
    bind.execute(sa.text("INSERT INTO found (what, value) VALUES ('bytea', :value)"), {"value": bytes(raw).hex()})


def downgrade():
    op.execute("DELETE FROM found WHERE n > 0")
