"""objects are read, changed and deleted"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import DeclarativeBase, Mapped, joinedload, mapped_column, relationship, sessionmaker

revision = "0002"
down_revision = "0001"


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(80))
    country: Mapped[str | None] = mapped_column(sa.String(2))
    books: Mapped[list["Book"]] = relationship(back_populates="author", cascade="all, delete-orphan")


class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(sa.String(120))
    pages: Mapped[int | None]
    author_id: Mapped[int] = mapped_column(sa.ForeignKey("authors.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def upgrade():
    op.add_column("authors", sa.Column("country", sa.String(2)))
    op.create_table("notes", sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.Text))
    notes = sa.table("notes", sa.column("text"))
    session = sessionmaker(bind=op.get_bind())()

    for author in session.query(Author).order_by(Author.name):
        author.country = {"Woolf": "GB", "Kafka": "CZ"}[author.name]
        author.books.append(Book(title=f"Letters of {author.name}"))
    session.delete(session.scalars(sa.select(Book).filter_by(title="Amerika")).one())
    session.query(Book).filter(Book.pages.is_(None)).update({"pages": 1})
    session.execute(sa.update(Book).where(Book.pages > 300).values(pages=Book.pages + 1000))

    statement = sa.select(Author).options(joinedload(Author.books)).order_by(Author.id)
    for author in session.scalars(statement).unique():
        titles = ", ".join(f"{book.title} ({book.pages})" for book in sorted(author.books, key=lambda book: book.title))
        session.execute(sa.insert(notes).values(text=f"{author.name} of {author.country}: {titles}"))
    pages = session.query(Author.name, sa.func.sum(Book.pages)).join(Author.books).group_by(Author.name).order_by(Author.name)
    session.execute(sa.insert(notes), [{"text": f"{name}: {total} pages"} for name, total in pages])
    longest = session.query(Book).order_by(Book.pages.desc(), Book.id).first()
    session.execute(sa.insert(notes).values(text=f"{longest.title} by {longest.author.name}"))
    session.commit()


def downgrade():
    session = sessionmaker(bind=op.get_bind())()
    for author in session.query(Author).filter(Author.books.any(Book.title.like("Letters%"))):
        session.delete(author)
    session.commit()
    op.drop_table("notes")
    op.drop_column("authors", "country")
