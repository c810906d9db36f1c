"""Classic declarative models with a naming convention."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    DateTime,
    Enum,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import declarative_base

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Base = declarative_base(metadata=metadata)

book_author = Table(
    "book_author",
    metadata,
    Column("book_id", Integer, ForeignKey("book.id", ondelete="CASCADE"), primary_key=True),
    Column("author_id", Integer, ForeignKey("author.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, nullable=False, server_default="1"),
)


class Author(Base):
    __tablename__ = "author"

    id = Column(Integer, primary_key=True)
    name = Column(String(200), nullable=False, index=True)
    born = Column(Date)


class Book(Base):
    __tablename__ = "book"
    __table_args__ = (
        CheckConstraint("pages > 0", name="pages_positive"),
        Index("ix_book_search", "search", postgresql_using="gin"),
        Index("ix_book_lower_title", text("lower(title)")),
        {"comment": "one row per edition"},
    )

    id = Column(Integer, primary_key=True)
    isbn = Column(String(17), unique=True)
    title = Column(Text, nullable=False)
    pages = Column(Integer)
    kind = Column(Enum("novel", "essay", "poetry", "other", name="book_kind"), nullable=False, server_default="other")
    search = Column(TSVECTOR, Computed("to_tsvector('simple', title)", persisted=True))


class Reader(Base):
    __tablename__ = "reader"

    id = Column(BigInteger, primary_key=True)
    card_number = Column(String(12), nullable=False, comment="printed on the card, e.g. R-000042")
    name = Column(String(200), nullable=False)
    active = Column(Boolean, nullable=False, server_default=text("true"))
    __table_args__ = (UniqueConstraint("card_number"),)


class Loan(Base):
    __tablename__ = "loan"
    __table_args__ = (
        Index("uq_loan_book_out", "book_id", unique=True, postgresql_where=text("returned_at IS NULL")),
        CheckConstraint("returned_at IS NULL OR returned_at >= lent_at", name="dates"),
    )

    id = Column(BigInteger, primary_key=True)
    book_id = Column(Integer, ForeignKey("book.id"), nullable=False)
    reader_id = Column(BigInteger, ForeignKey("reader.id"), nullable=False, index=True)
    lent_at = Column(DateTime(timezone=True), nullable=False, server_default=func.now())
    returned_at = Column(DateTime(timezone=True))
