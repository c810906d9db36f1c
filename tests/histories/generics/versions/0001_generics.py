"""classes of SQLAlchemy with brackets, in aliases, bases and annotations

Revision ID: ge01
Revises:
Create Date: 2026-01-05 09:00:00
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import CursorResult, Result, RowMapping, ScalarResult
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Mapped, Mapper, mapped_column, relationship, scoped_session, sessionmaker

revision = "ge01"
down_revision = None

Maker = async_sessionmaker[Any]
Rows = Result[tuple[int, str]] | CursorResult[Any] | ScalarResult[int] | RowMapping | Mapper[Any] | InstrumentedAttribute[str]
Spans = list[postgresql.Range[int]]
Sessions = scoped_session[Any] | sessionmaker[Any]
Condition = sa.ColumnElement[bool] | sa.BinaryExpression[bool] | sa.Label[int] | sa.Cast[int]


class Base(DeclarativeBase):
    pass


class Tag(Base):
    __tablename__ = "tag"
    id: Mapped[int] = mapped_column(primary_key=True)
    note_id: Mapped[int] = mapped_column(sa.ForeignKey("note.id"))
    word: Mapped[str]


class Note(Base):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[Tag]] = relationship(Tag)
    words: AssociationProxy[list[str]] = association_proxy("tags", "word")
    several: hybrid_property[bool]


def upgrade():
    for table in Base.metadata.sorted_tables:
        op.create_table(table.name, *[column.copy() if hasattr(column, "copy") else column._copy() for column in table.columns])


def downgrade():
    for table in reversed(Base.metadata.sorted_tables):
        op.drop_table(table.name)
