"""every type of the postgresql dialect

Revision ID: 2e01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, UUID

revision = "2e01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS hstore")
    op.execute("CREATE EXTENSION IF NOT EXISTS citext")
    op.create_table(
        "types",
        sa.Column("c_bigint", postgresql.BIGINT),
        sa.Column("c_bit", postgresql.BIT),
        sa.Column("c_bit_8", postgresql.BIT(8)),
        sa.Column("c_varbit", postgresql.BIT(varying=True)),
        sa.Column("c_varbit_9", postgresql.BIT(9, varying=True)),
        sa.Column("c_boolean", postgresql.BOOLEAN),
        sa.Column("c_bytea", postgresql.BYTEA),
        sa.Column("c_char_3", postgresql.CHAR(3)),
        sa.Column("c_cidr", postgresql.CIDR),
        sa.Column("c_citext", postgresql.CITEXT),
        sa.Column("c_date", postgresql.DATE),
        sa.Column("c_double", postgresql.DOUBLE_PRECISION),
        sa.Column("c_double_p", postgresql.DOUBLE_PRECISION(precision=53)),
        sa.Column("c_enum", postgresql.ENUM("x", "y", name="c_enum")),
        sa.Column("c_float", postgresql.FLOAT),
        sa.Column("c_hstore", postgresql.HSTORE),
        sa.Column("c_inet", postgresql.INET),
        sa.Column("c_integer", postgresql.INTEGER),
        sa.Column("c_interval", postgresql.INTERVAL),
        sa.Column("c_interval_fields", postgresql.INTERVAL(fields="YEAR TO MONTH")),
        sa.Column("c_interval_precision", postgresql.INTERVAL(precision=3)),
        sa.Column("c_interval_both", postgresql.INTERVAL(fields="DAY TO SECOND", precision=2)),
        sa.Column("c_json", postgresql.JSON),
        sa.Column("c_json_text", postgresql.JSON(astext_type=sa.Text())),
        sa.Column("c_jsonb", JSONB),
        sa.Column("c_jsonb_text", postgresql.JSONB(astext_type=sa.Text())),
        sa.Column("c_jsonpath", postgresql.JSONPATH),
        sa.Column("c_macaddr", postgresql.MACADDR),
        sa.Column("c_macaddr8", postgresql.MACADDR8),
        sa.Column("c_money", postgresql.MONEY),
        sa.Column("c_numeric", postgresql.NUMERIC(7, 1)),
        sa.Column("c_oid", postgresql.OID),
        sa.Column("c_real", postgresql.REAL),
        sa.Column("c_regclass", postgresql.REGCLASS),
        sa.Column("c_regconfig", postgresql.REGCONFIG),
        sa.Column("c_smallint", postgresql.SMALLINT),
        sa.Column("c_text", postgresql.TEXT),
        sa.Column("c_time", postgresql.TIME),
        sa.Column("c_time_tz", postgresql.TIME(timezone=True, precision=2)),
        sa.Column("c_timestamp", postgresql.TIMESTAMP),
        sa.Column("c_timestamp_tz", postgresql.TIMESTAMP(timezone=True)),
        sa.Column("c_timestamp_3", postgresql.TIMESTAMP(precision=3)),
        sa.Column("c_timestamp_tz_0", postgresql.TIMESTAMP(True, 0)),
        sa.Column("c_tsquery", postgresql.TSQUERY),
        sa.Column("c_tsvector", postgresql.TSVECTOR),
        sa.Column("c_uuid", UUID(as_uuid=True)),
        sa.Column("c_uuid_text", postgresql.UUID(as_uuid=False)),
        sa.Column("c_varchar", postgresql.VARCHAR(11)),
    )
    op.create_table(
        "ranges",
        sa.Column("c_int4", postgresql.INT4RANGE),
        sa.Column("c_int8", postgresql.INT8RANGE),
        sa.Column("c_num", postgresql.NUMRANGE),
        sa.Column("c_date", postgresql.DATERANGE),
        sa.Column("c_ts", postgresql.TSRANGE),
        sa.Column("c_tstz", postgresql.TSTZRANGE),
        sa.Column("c_int4s", postgresql.INT4MULTIRANGE),
        sa.Column("c_int8s", postgresql.INT8MULTIRANGE),
        sa.Column("c_nums", postgresql.NUMMULTIRANGE),
        sa.Column("c_dates", postgresql.DATEMULTIRANGE),
        sa.Column("c_tss", postgresql.TSMULTIRANGE),
        sa.Column("c_tstzs", postgresql.TSTZMULTIRANGE),
    )
    op.create_table(
        "arrays",
        sa.Column("c_text", ARRAY(sa.Text)),
        sa.Column("c_text_2", ARRAY(sa.Text(), dimensions=2)),
        sa.Column("c_varchar", ARRAY(sa.String(length=9), as_tuple=True)),
        sa.Column("c_numeric", postgresql.ARRAY(sa.Numeric(5, 2)), server_default="{}"),
        sa.Column("c_uuid", postgresql.ARRAY(UUID())),
        sa.Column("c_jsonb", ARRAY(JSONB(astext_type=sa.Text()))),
        sa.Column("c_timestamp", ARRAY(sa.DateTime(timezone=True))),
        sa.Column("c_enum", ARRAY(postgresql.ENUM("x", "y", name="c_enum", create_type=False))),
        sa.Column("c_collated", ARRAY(sa.String(9, collation="C"))),
        sa.Column("c_zero", ARRAY(sa.Integer, zero_indexes=True)),
    )


def downgrade():
    op.drop_table("arrays")
    op.drop_table("ranges")
    op.drop_table("types")
    op.execute("DROP TYPE c_enum")
