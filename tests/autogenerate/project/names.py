"""What the code of cases finds."""

import datetime
import decimal
import enum
import typing
import uuid
from typing import Annotated, List, Optional

import sqlalchemy as sa
from alembic.autogenerate import Rewriter
from alembic.operations import ops
from sqlalchemy import (
    ARRAY, BigInteger, Boolean, CheckConstraint, Column, Computed, Date, DateTime, Enum, FetchedValue, Float, ForeignKey,
    ForeignKeyConstraint, Identity, Index, Integer, Interval, JSON, LargeBinary, MetaData, Numeric, PrimaryKeyConstraint,
    Sequence, SmallInteger, String, Table, Text, Time, TypeDecorator, Unicode, UniqueConstraint, Uuid, cast, column, func,
    literal, literal_column, text,
)
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql as pg, sqlite
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, registry, relationship,
)
from sqlalchemy.types import UserDefinedType

CONVENTION = {
    "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s",
}


class Mood(enum.Enum):
    sad = "SAD"
    ok = "OK"


class Level(str, enum.Enum):
    low = "low"
    high = "high"
