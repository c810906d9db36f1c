"""Models in the ways in which people write them."""

BASES = {
    "legacy": "Base = declarative_base()\nmetadata = Base.metadata\n",
    "new": "class Base(DeclarativeBase):\n    pass\nmetadata = Base.metadata\n",
    "named": "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=CONVENTION)\nmetadata = Base.metadata\n",
    "mapped types": "class Base(DeclarativeBase):\n    type_annotation_map = {int: BigInteger, str: String(30), datetime.datetime: DateTime(timezone=True), dict: pg.JSONB}\nmetadata = Base.metadata\n",
    "schema": "class Base(DeclarativeBase):\n    metadata = MetaData(schema='side')\nmetadata = Base.metadata\n",
    "registry": "mapper_registry = registry()\nclass Base:\n    __abstract__ = True\n    registry = mapper_registry\n    metadata = mapper_registry.metadata\nBase = mapper_registry.generate_base()\nmetadata = Base.metadata\n",
}
CLASSIC = {
    "columns": """
class User(Base):
    __tablename__ = 'users'
    id = Column(Integer, primary_key=True)
    name = Column(String(50), nullable=False, index=True)
    mail = Column('email', String, unique=True)
    born = Column(Date)
    made = Column(DateTime, server_default=func.now(), nullable=False)
    mood = Column(Enum(Mood), default=Mood.ok)
""",
    "table args": """
class User(Base):
    __tablename__ = 'users'
    __table_args__ = (UniqueConstraint('a', 'b', name='uq_ab'), Index('ix_b', 'b'), CheckConstraint('a > 0', name='pos'), {'comment': 'people'})
    id = Column(Integer, primary_key=True)
    a = Column(Integer)
    b = Column(Integer, comment='bee')
""",
    "relationships": """
links = Table('links', Base.metadata, Column('left_id', ForeignKey(('side.' if metadata.schema else '') + 'lefts.id'), primary_key=True), Column('right_id', ForeignKey(('side.' if metadata.schema else '') + 'rights.id'), primary_key=True))
class Left(Base):
    __tablename__ = 'lefts'
    id = Column(Integer, primary_key=True)
    rights = relationship('Right', secondary=links, back_populates='lefts')
class Right(Base):
    __tablename__ = 'rights'
    id = Column(Integer, primary_key=True)
    parent_id = Column(Integer, ForeignKey(('side.' if metadata.schema else '') + 'rights.id', ondelete='SET NULL'))
    lefts = relationship(Left, secondary=links, back_populates='rights')
    children = relationship('Right')
""",
    "mixins": """
class Stamped:
    made = Column(DateTime, nullable=False, server_default=func.now())
    changed = Column(DateTime, onupdate=func.now())
class Owned:
    @declared_attr
    def owner_id(cls):
        return Column(Integer, ForeignKey(('side.' if metadata.schema else '') + 'users.id'), index=True)
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + 's'
class User(Stamped, Base):
    __tablename__ = 'users'
    id = Column(Integer, primary_key=True)
class Thing(Owned, Stamped, Base):
    id = Column(Integer, primary_key=True)
    name = Column(Text)
class Item(Stamped, Owned, Base):
    key = Column(String(5), primary_key=True)
""",
    "mixin with variants": """
class Kinds:
    kind = Column(Enum('a', 'b', name='kind').with_variant(String(9), 'mysql'), nullable=False)
    shape = Column(Enum('x', native_enum=False, length=20).with_variant(pg.ENUM('x', name='shape'), 'postgresql'))
    notes = Column(JSON().with_variant(pg.JSONB(), 'postgresql').with_variant(mysql.JSON(), 'mysql'))
class User(Kinds, Base):
    __tablename__ = 'users'
    id = Column(Integer, primary_key=True)
""",
    "abstract": """
class Model(Base):
    __abstract__ = True
    id = Column(BigInteger, primary_key=True)
    made = Column(DateTime)
class Soft(Model):
    __abstract__ = True
    deleted = Column(Boolean, nullable=False, server_default=sa.false())
class User(Soft):
    __tablename__ = 'users'
    name = Column(Text)
class Log(Model):
    __tablename__ = 'logs'
    text = Column(Text)
""",
    "single inheritance": """
class Person(Base):
    __tablename__ = 'people'
    id = Column(Integer, primary_key=True)
    kind = Column(String(20))
    __mapper_args__ = {'polymorphic_on': kind, 'polymorphic_identity': 'person'}
class Worker(Person):
    salary = Column(Integer)
    __mapper_args__ = {'polymorphic_identity': 'worker'}
class Boss(Worker):
    car = Column(Text)
    __mapper_args__ = {'polymorphic_identity': 'boss'}
""",
    "joined inheritance": """
class Person(Base):
    __tablename__ = 'people'
    id = Column(Integer, primary_key=True)
    kind = Column(String(20))
    __mapper_args__ = {'polymorphic_on': 'kind', 'polymorphic_identity': 'person'}
class Worker(Person):
    __tablename__ = 'workers'
    id = Column(Integer, ForeignKey(('side.' if metadata.schema else '') + 'people.id'), primary_key=True)
    salary = Column(Integer)
    __mapper_args__ = {'polymorphic_identity': 'worker'}
""",
    "table object": """
class User(Base):
    __table__ = Table('users', Base.metadata, Column('id', Integer, primary_key=True), Column('n', Text))
""",
    "hybrids": """
class User(Base):
    __tablename__ = 'users'
    id = Column(Integer, primary_key=True)
    a = Column(Integer)
    b = Column(Integer)
    @hybrid_property
    def both(self):
        return self.a + self.b
    @both.expression
    def both(cls):
        return cls.a + cls.b
    def __repr__(self):
        return f'<{self.id}>'
""",
    "expressions in args": """
class User(Base):
    __tablename__ = 'users'
    id = Column(Integer, primary_key=True)
    name = Column(Text)
    gone = Column(DateTime)
    __table_args__ = (Index('ix_low', func.lower(name), unique=True), Index('ix_live', name, postgresql_where=gone.is_(None)), CheckConstraint(id > 0, name='pos'))
Index('ix_after', User.name, User.gone.desc())
""",
}
MAPPED = {
    "types": """
class User(Base):
    __tablename__ = 'users'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    nick: Mapped[Optional[str]]
    size: Mapped[float | None]
    born: Mapped[datetime.date]
    made: Mapped[datetime.datetime] = mapped_column(server_default=func.now())
    much: Mapped[decimal.Decimal]
    key: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    raw: Mapped[bytes]
    on: Mapped[bool] = mapped_column(default=False)
    span: Mapped[datetime.timedelta]
    at: Mapped[datetime.time]
    mood: Mapped[Mood]
    level: Mapped[Optional[Level]]
    choice: Mapped[typing.Literal['a', 'b']]
""",
    "options": """
class User(Base):
    __tablename__ = 'users'
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    name: Mapped[str] = mapped_column(String(50), index=True, unique=True)
    mail: Mapped[str] = mapped_column('email', Text, nullable=True)
    data: Mapped[Optional[dict]] = mapped_column(pg.JSONB, server_default=text("'{}'"))
    tags: Mapped[List[str]] = mapped_column(ARRAY(String), default=list)
    last: Mapped[int] = mapped_column(sort_order=10)
    first: Mapped[int] = mapped_column(sort_order=-10)
    twice: Mapped[int] = mapped_column(Computed('last * 2'))
    plain = mapped_column(Integer, nullable=False)
""",
    "attributes with the names of types": """
from datetime import date, time
class User(Base):
    __tablename__ = 'users'
    id: Mapped[int] = mapped_column(primary_key=True)
    starts: Mapped[time | None] = mapped_column(Time)
    ends: Mapped[Optional[date]]
    time: Mapped[str | None] = mapped_column(String)
    float: Mapped[int] = mapped_column()
    def date(self):
        return 1
""",
    "annotations of what is no column": """
import sqlalchemy as sa
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.mutable import MutableDict
class Upper(TypeDecorator[str]):
    impl = String
    cache_ok = True
class Kept(MutableDict[str, int]):
    pass
class User(Base):
    __tablename__ = 'users'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Upper(30))
    data: Mapped[dict] = mapped_column(Kept.as_mutable(JSON))
    things: Mapped[List["Thing"]] = relationship(back_populates="user")
    titles: AssociationProxy[List[str]] = association_proxy("things", "title")
    kept: typing.ClassVar[sa.Column[int]]
class Thing(Base):
    __tablename__ = 'things'
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey(('side.' if metadata.schema else '') + 'users.id'))
    user: Mapped[User] = relationship(back_populates="things")
    user_name: AssociationProxy[str] = association_proxy("user", "name")
""",
    "annotations in another order": """
class User(Base):
    __tablename__ = 'users'
    a = mapped_column(Integer)
    c: Mapped[int] = mapped_column()
    e = mapped_column(Text)
    d: Mapped[str] = mapped_column(String(9))
    b: Mapped[str]
    a: Mapped[int]
    f: Mapped[int]
    c: Mapped[int]
    id: Mapped[int] = mapped_column(primary_key=True)
""",
    "annotated": """
pk = Annotated[int, mapped_column(primary_key=True)]
short = Annotated[str, mapped_column(String(30))]
stamp = Annotated[datetime.datetime, mapped_column(server_default=func.now(), nullable=False)]
user_fk = Annotated[int, mapped_column(ForeignKey(('side.' if metadata.schema else '') + 'users.id', ondelete='CASCADE'), index=True)]
class User(Base):
    __tablename__ = 'users'
    id: Mapped[pk]
    name: Mapped[short]
    nick: Mapped[Optional[short]]
    made: Mapped[stamp]
class Post(Base):
    __tablename__ = 'posts'
    id: Mapped[pk]
    user_id: Mapped[user_fk]
    again: Mapped[Optional[user_fk]]
    title: Mapped[short] = mapped_column(unique=True)
""",
    "mixins": """
class Stamped:
    made: Mapped[datetime.datetime] = mapped_column(server_default=func.now())
    changed: Mapped[Optional[datetime.datetime]] = mapped_column(onupdate=func.now())
class Named:
    name: Mapped[str] = mapped_column(String(20))
    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey(('side.' if metadata.schema else '') + 'users.id'))
    @declared_attr.directive
    def __tablename__(cls):
        return cls.__name__.lower()
class User(Stamped, Base):
    __tablename__ = 'users'
    id: Mapped[int] = mapped_column(primary_key=True)
    posts: Mapped[List['Post']] = relationship(back_populates='owner')
class Post(Named, Stamped, Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped['User'] = relationship(back_populates='posts')
    body: Mapped[str]
""",
    "expressions in args": """
class User(Base):
    __tablename__ = 'users'
    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(String(9))
    __table_args__ = (Index('ix_owner', id, unique=True, postgresql_where=role == 'OWNER'), CheckConstraint(id > 0, name='pos'))
""",
    "strings": """
class User(Base):
    __tablename__ = 'users'
    id: 'Mapped[int]' = mapped_column(primary_key=True)
    name: 'Mapped[Optional[str]]'
    other: Mapped['Optional[int]'] = mapped_column()
""",
}


def cases():
    for base, code in BASES.items():
        options = {"options": "{'include_schemas': True}"} if base == "schema" else {}
        for title, models in {**CLASSIC, **MAPPED}.items():
            name = f"{title} ({'mapped' if models in MAPPED.values() else 'classic'}) of {base}"
            whole = code + models
            yield f"{name} new", "metadata = MetaData()", whole, dict(options)
            if base in ("new", "schema"):
                yield f"{name} there", whole, whole, {"options": "{'compare_server_default': True, 'include_schemas': %r}" % (base == "schema")}
                yield f"{name} gone", whole, "metadata = MetaData()", {**options, "unordered": True}
