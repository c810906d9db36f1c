"""authors and books, by the models that the migration declares for itself"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session, declarative_base, relationship

revision = "0001"
down_revision = None

Base = declarative_base()


class Author(Base):
    __tablename__ = "authors"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(80), nullable=False, unique=True)
    books = relationship("Book", back_populates="author", order_by="Book.title", cascade="all, delete-orphan")


class Book(Base):
    __tablename__ = "books"
    id = sa.Column(sa.Integer, primary_key=True)
    title = sa.Column(sa.String(120), nullable=False)
    pages = sa.Column(sa.Integer)
    author_id = sa.Column(sa.ForeignKey("authors.id"), nullable=False)
    author = relationship(Author, back_populates="books")


def upgrade():
    bind = op.get_bind()
    Base.metadata.create_all(bind)
    session = Session(bind=bind)
    woolf = Author(name="Woolf", books=[Book(title="Orlando", pages=333), Book(title="The Waves", pages=325)])
    kafka = Author(name="Kafka")
    session.add_all([woolf, kafka])
    session.flush()
    session.add(Book(title="Amerika", author_id=kafka.id))
    session.add(Book(title="The Trial", pages=255, author=kafka))
    session.commit()


def downgrade():
    Base.metadata.drop_all(op.get_bind())
