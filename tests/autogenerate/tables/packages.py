"""Models of SQLModel and of Flask-SQLAlchemy."""

import re

EMPTY = "metadata = MetaData()"
START = "import ipaddress, pathlib\nfrom sqlmodel import Field, Relationship, SQLModel\nfrom pydantic import EmailStr\nSQLModel.metadata.clear()\nmetadata = SQLModel.metadata\n"
FIELDS = """
name: str | name: str = Field(max_length=50) | name: str | None = None | name: Optional[str] = Field(default=None, max_length=20, index=True) | name: str = Field(index=True, unique=True) | name: str = "x" | size: float | on: bool = True | count: int = 0 | count: int | None | big: int = Field(sa_type=BigInteger) | made: datetime.datetime | made: datetime.datetime = Field(default_factory=datetime.datetime.now) | made: datetime.datetime | None = Field(default=None, sa_type=DateTime(timezone=True)) | day: datetime.date | span: datetime.timedelta | at: datetime.time | raw: bytes | much: decimal.Decimal | much: decimal.Decimal = Field(max_digits=10, decimal_places=2) | key: uuid.UUID = Field(default_factory=uuid.uuid4) | mood: Mood | level: Level = Level.low | level: Optional[Level] = Field(default=None)
mail: EmailStr = Field(unique=True, index=True, max_length=255) | ip: ipaddress.IPv4Address | path: pathlib.Path | other_id: int = Field(foreign_key="other.id") | other_id: int | None = Field(default=None, foreign_key="other.id", ondelete="SET NULL", index=True) | other_id: int = Field(foreign_key="other.id", ondelete="CASCADE", nullable=False) | data: dict = Field(default_factory=dict, sa_type=JSON) | data: dict = Field(sa_column=Column(pg.JSONB, nullable=False, server_default="{}")) | tags: List[str] = Field(sa_column=Column("labels", ARRAY(String))) | made: datetime.datetime = Field(sa_column_kwargs={"server_default": func.now(), "comment": "when"}) | n: int = Field(sa_column_args=[CheckConstraint("n > 0")]) | n: int = Field(nullable=True) | text: str = Field(sa_type=Text) | n: int = Field(gt=0, description="x", alias="N") | kept: typing.ClassVar[int] = 5
short: Annotated[str, Field(max_length=5)] | short: Annotated[Optional[str], Field(index=True)] = None | choice: str = Field(default="a", sa_column_kwargs={"name": "Choice"})
"""
MODELS = {
    "bases": """
class Base(SQLModel):
    made: datetime.datetime = Field(default_factory=datetime.datetime.now, nullable=False)
    name: str = Field(index=True, max_length=30)
class HeroBase(Base):
    secret: str
    age: Optional[int] = Field(default=None, index=True)
class Hero(HeroBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    team_id: Optional[int] = Field(default=None, foreign_key="team.id")
    team: Optional["Team"] = Relationship(back_populates="heroes")
class HeroCreate(HeroBase):
    password: str
class HeroPublic(HeroBase):
    id: int
class Team(Base, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    heroes: List["Hero"] = Relationship(back_populates="team", cascade_delete=True)
""",
    "links": """
class Link(SQLModel, table=True):
    team_id: int | None = Field(default=None, foreign_key="team.id", primary_key=True)
    hero_id: int | None = Field(default=None, foreign_key="hero.id", primary_key=True)
    training: bool = False
class Team(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    heroes: list["Hero"] = Relationship(back_populates="teams", link_model=Link)
class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    teams: list[Team] = Relationship(back_populates="heroes", link_model=Link)
""",
    "fields again, beside relationships": """
class Keyed(SQLModel):
    id: int = Field(primary_key=True)
    changed: datetime.datetime | None = None
class UserBase(SQLModel):
    first: str | None = None
    last: str | None = None
    mail: str = Field(index=True)
    expires: datetime.datetime | None = None
    phone: str | None = None
    seen: datetime.datetime | None = None
    locked: bool = False
class User(Keyed, UserBase, table=True):
    first: str | None = Field(default=None, index=True)
    last: str | None = Field(default=None, index=True)
    password: str | None = None
    expires: datetime.datetime | None = Field(default_factory=datetime.datetime.now)
    seen: datetime.datetime | None = None
    things: List["Thing"] = Relationship(back_populates="owner")
    others: List["Other"] = Relationship()
class Thing(Keyed, table=True):
    owner_id: int = Field(foreign_key="user.id")
    changed: datetime.datetime = Field(default_factory=datetime.datetime.now)
    owner: User = Relationship(back_populates="things")
class Other(Keyed, table=True):
    user_id: int = Field(foreign_key="user.id")
""",
    "names and args": """
class User(SQLModel, table=True):
    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("a", "b", name="uq_ab"), Index("ix_b", "b"), {"comment": "people"})
    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    a: int
    b: str
class UserRole(SQLModel, table=True):
    id: int = Field(primary_key=True)
""",
    "mixin": """
class Stamped(SQLModel):
    made: datetime.datetime = Field(sa_column_kwargs={"server_default": func.now()})
    changed: datetime.datetime | None = Field(default=None, sa_column_kwargs={"onupdate": func.now()})
class Keyed(SQLModel):
    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True, index=True, nullable=False)
class Thing(Keyed, Stamped, table=True):
    name: str
class Item(Stamped, Keyed, table=True):
    name: str
    owner_id: uuid.UUID = Field(foreign_key="thing.id", nullable=False, ondelete="CASCADE")
""",
    "convention": """
SQLModel.metadata.naming_convention = CONVENTION
class Thing(SQLModel, table=True):
    id: int = Field(primary_key=True)
    name: str = Field(index=True, unique=True)
    parent_id: int | None = Field(default=None, foreign_key="thing.id")
""",
}
FLASK = "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\nmetadata = db.metadata\n"
FLASK_MODELS = {
    "models": """
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), unique=True, nullable=False)
    mail = db.Column(db.String(120), index=True)
    posts = db.relationship('BlogPost', backref='author', lazy=True)
class BlogPost(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    body = db.Column(db.Text)
    made = db.Column(db.DateTime, server_default=db.func.now())
    user_id = db.Column(db.Integer, db.ForeignKey('user.id', ondelete='CASCADE'), nullable=False)
class HTTPLog2Entry(db.Model):
    id = db.Column(db.BigInteger, primary_key=True)
""",
    "tables": """
tags = db.Table('tags', db.Column('tag_id', db.Integer, db.ForeignKey('tag.id'), primary_key=True), db.Column('page_id', db.Integer, db.ForeignKey('page.id'), primary_key=True))
class Page(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship('Tag', secondary=tags, lazy='subquery', backref=db.backref('pages', lazy=True))
class Tag(db.Model):
    __tablename__ = 'tag'
    id = db.Column(db.Integer, primary_key=True)
""",
    "mixins": """
class Stamped:
    made = db.Column(db.DateTime)
    @declared_attr
    def owner_id(cls):
        return db.Column(db.Integer, db.ForeignKey('person.id'))
class Model(db.Model):
    __abstract__ = True
    id = db.Column(db.Integer, primary_key=True)
class Person(Model):
    kind = db.Column(db.String)
    __mapper_args__ = {'polymorphic_on': kind, 'polymorphic_identity': 'person'}
class Worker(Person):
    salary = db.Column(db.Integer)
    __mapper_args__ = {'polymorphic_identity': 'worker'}
class SubBoss(Person):
    id = db.Column(db.Integer, db.ForeignKey('person.id'), primary_key=True)
    __mapper_args__ = {'polymorphic_identity': 'boss'}
class ThingOne(Stamped, Model):
    name = db.Column(db.Text)
""",
    "mapped": """
class User(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(db.String(10), unique=True)
    nick: Mapped[Optional[str]]
""",
}
FLASK_BASE = "from flask_sqlalchemy import SQLAlchemy\nclass Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=CONVENTION)\ndb = SQLAlchemy(model_class=Base)\nmetadata = db.metadata\n"


def cases():
    for field in re.split(r" \| (?=\w+: )|\n", FIELDS.strip()):
        code = START + (
            "class Other(SQLModel, table=True):\n    id: int = Field(primary_key=True)\n"
            f"class Thing(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n    {field}\n"
        )
        yield f"{field} new", EMPTY, code
        yield f"{field} there", code, code
    for title, models in MODELS.items():
        yield f"SQLModel {title} new", EMPTY, START + models
        yield f"SQLModel {title} there", START + models, START + models
    for start, name in ((FLASK, "Flask"), (FLASK_BASE, "Flask with a base")):
        for title, models in FLASK_MODELS.items():
            if start is FLASK_BASE and title == "mixins":
                continue
            yield f"{name} {title} new", EMPTY, start + models
            yield f"{name} {title} there", start + models, start + models
