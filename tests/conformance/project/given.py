"""What every case may name. `metadata` is made in the database before the cases run."""

import datetime
import decimal
import enum
import json
import uuid

import sqlalchemy as sa
from sqlalchemy import and_, bindparam, case, cast, column, exists, false, func, literal, literal_column, not_, null
from sqlalchemy import or_, select, table, text, true
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql as pg, sqlite
from sqlalchemy.schema import CreateIndex, CreateSchema, CreateSequence, CreateTable, DropIndex, DropSchema
from sqlalchemy.schema import DropSequence, DropTable

D = decimal.Decimal
UTC = datetime.timezone.utc
date, time, datetime_, timedelta = datetime.date, datetime.time, datetime.datetime, datetime.timedelta
UUID = uuid.UUID("6f1d2a4e-9a52-4c52-8f0b-0f2b7f3f1a11")


class Mood(enum.Enum):
    sad = "Sad"
    ok = "Ok"


metadata = sa.MetaData()

# A column of each kind.
t = sa.Table(
    "t",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("i", sa.Integer),
    sa.Column("big", sa.BigInteger),
    sa.Column("n", sa.Numeric(10, 2)),
    sa.Column("f", sa.Float),
    sa.Column("s", sa.String(20)),
    sa.Column("x", sa.Text),
    sa.Column("b", sa.Boolean),
    sa.Column("d", sa.Date),
    sa.Column("ts", sa.DateTime),
    sa.Column("tz", sa.DateTime(timezone=True)),
    sa.Column("tm", sa.Time),
    sa.Column("iv", sa.Interval),
    sa.Column("u", sa.Uuid),
    sa.Column("j", sa.JSON),
    sa.Column("jb", pg.JSONB),
    sa.Column("ai", pg.ARRAY(sa.Integer)),
    sa.Column("at", pg.ARRAY(sa.Text)),
    sa.Column("e", sa.Enum("red", "green", name="colour")),
    sa.Column("m", sa.Enum(Mood, name="mood")),
    sa.Column("by", sa.LargeBinary),
    sa.Column("r", pg.INT4RANGE),
    sa.Column("ip", pg.INET),
    sa.Column("tv", pg.TSVECTOR),
    sa.Column("h", pg.HSTORE),
)

parent = sa.Table(
    "parent",
    metadata,
    sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
    sa.Column("name", sa.String(30), nullable=False),
    sa.Column("Mixed Case", sa.Integer, server_default="7"),
)
child = sa.Table(
    "child",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("parent_id", sa.ForeignKey("parent.id")),
    sa.Column("order", sa.Integer, server_default="0"),
    sa.Column("note", sa.Text),
)
other = sa.Table("other", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("v", sa.Text), schema="side")

# Without types, as many migrations have them.
light = table("parent", column("id"), column("name"), column("Mixed Case"))
typed = table("parent", column("id", sa.Integer), column("name", sa.String), column("Mixed Case", sa.Integer))


def fresh(schema=None):
    """A table that a case may add to."""
    return sa.Table("child", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("note", sa.Text), schema=schema)
