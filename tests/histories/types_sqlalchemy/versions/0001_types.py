"""every type of sqlalchemy

Revision ID: 2d01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "2d01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "upper_case",
        sa.Column("c_bigint", sa.BIGINT),
        sa.Column("c_blob", sa.LargeBinary),
        sa.Column("c_boolean", sa.BOOLEAN),
        sa.Column("c_char", sa.CHAR),
        sa.Column("c_char_7", sa.CHAR(7)),
        sa.Column("c_date", sa.DATE),
        sa.Column("c_decimal", sa.DECIMAL),
        sa.Column("c_decimal_8_3", sa.DECIMAL(8, 3)),
        sa.Column("c_double_precision", sa.DOUBLE_PRECISION),
        sa.Column("c_float", sa.FLOAT),
        sa.Column("c_float_20", sa.FLOAT(20)),
        sa.Column("c_int", sa.INT),
        sa.Column("c_integer", sa.INTEGER()),
        sa.Column("c_json", sa.JSON),
        sa.Column("c_numeric", sa.NUMERIC),
        sa.Column("c_numeric_9", sa.NUMERIC(9)),
        sa.Column("c_numeric_9_4", sa.NUMERIC(precision=9, scale=4)),
        sa.Column("c_real", sa.REAL),
        sa.Column("c_smallint", sa.SMALLINT),
        sa.Column("c_text", sa.TEXT),
        sa.Column("c_time", sa.TIME),
        sa.Column("c_time_tz", sa.TIME(timezone=True)),
        sa.Column("c_timestamp", sa.TIMESTAMP),
        sa.Column("c_timestamp_tz", sa.TIMESTAMP(timezone=True)),
        sa.Column("c_uuid", sa.UUID),
        sa.Column("c_varchar", sa.VARCHAR),
        sa.Column("c_varchar_99", sa.VARCHAR(length=99)),
    )
    op.create_table(
        "camel_case",
        sa.Column("c_array", sa.ARRAY(sa.Integer)),
        sa.Column("c_array_2", sa.ARRAY(sa.String(5), dimensions=2)),
        sa.Column("c_big_integer", sa.BigInteger()),
        sa.Column("c_boolean", sa.Boolean()),
        sa.Column("c_date", sa.Date()),
        sa.Column("c_date_time", sa.DateTime()),
        sa.Column("c_date_time_tz", sa.DateTime(timezone=True)),
        sa.Column("c_double", sa.Double()),
        sa.Column("c_double_53", sa.Double(53)),
        sa.Column("c_enum", sa.Enum("a", "b", name="c_enum")),
        sa.Column("c_float", sa.Float()),
        sa.Column("c_float_24", sa.Float(precision=24)),
        sa.Column("c_float_decimal", sa.Float(asdecimal=True)),
        sa.Column("c_integer", sa.Integer()),
        sa.Column("c_interval", sa.Interval()),
        sa.Column("c_interval_seconds", sa.Interval(second_precision=3, day_precision=2)),
        sa.Column("c_interval_native", sa.Interval(native=False)),
        sa.Column("c_json", sa.JSON(none_as_null=True)),
        sa.Column("c_large_binary", sa.LargeBinary(length=10)),
        sa.Column("c_numeric", sa.Numeric()),
        sa.Column("c_numeric_10_2", sa.Numeric(10, 2, asdecimal=False)),
        sa.Column("c_pickle", sa.PickleType()),
        sa.Column("c_small_integer", sa.SmallInteger()),
        sa.Column("c_string", sa.String()),
        sa.Column("c_string_30", sa.String(30)),
        sa.Column("c_string_collate", sa.String(30, collation="C")),
        sa.Column("c_text", sa.Text()),
        sa.Column("c_text_collate", sa.Text(collation="POSIX")),
        sa.Column("c_time", sa.Time()),
        sa.Column("c_time_tz", sa.Time(timezone=True)),
        sa.Column("c_tuple_of_names", sa.Unicode()),
        sa.Column("c_unicode_12", sa.Unicode(12)),
        sa.Column("c_unicode_text", sa.UnicodeText()),
        sa.Column("c_uuid", sa.Uuid()),
        sa.Column("c_uuid_text", sa.Uuid(as_uuid=False)),
        sa.Column("c_uuid_char", sa.Uuid(native_uuid=False)),
    )


def downgrade():
    op.drop_table("camel_case")
    op.drop_table("upper_case")
    op.execute("DROP TYPE c_enum")
