"""Sessions, queries and declared classes, as migrations of data use them."""

KIND = "operations"
MODES = ["online"]

SETUP = """
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import *
from typing import Optional, List
class Base(DeclarativeBase): pass
class Parent(Base):
    __tablename__ = "parent"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    mixed: Mapped[Optional[int]] = mapped_column("Mixed Case", default=3)
    children: Mapped[List["Child"]] = relationship(back_populates="parent", order_by="Child.id")
class Child(Base):
    __tablename__ = "child"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey("parent.id"))
    order = mapped_column(sa.Integer)
    note: Mapped[Optional[str]] = mapped_column(sa.Text)
    parent: Mapped[Optional[Parent]] = relationship(back_populates="children")
class Kind(Base):
    __table__ = sa.Table("t", Base.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("i", sa.Integer), sa.Column("m", sa.Enum(Mood, name="mood")), sa.Column("jb", pg.JSONB), sa.Column("d", sa.Date), sa.Column("n", sa.Numeric(10, 2)))
s = Session(bind=bind)
"""

LEFT = """
for name in sorted({"parent", "child", "t", *Base.metadata.tables}):
    if bind.dialect.has_table(bind, name):
        note(name, bind.exec_driver_sql(f"SELECT x::text FROM {name} AS x ORDER BY 1").scalars().all())
"""

CASES = """
n = "Ann"; made = sa.lambda_stmt(lambda: select(Parent)); made += lambda statement: statement.where(Parent.name == n); result = [p.id for p in s.scalars(made)], bind.execute(made).first()[0], type(made).__name__
made = sa.lambda_stmt(lambda: select(Parent)) + (lambda statement: statement.where(Parent.id > bindparam("low")).order_by(Parent.id.desc())); result = s.execute(made, {"low": 1}).scalars().one().name, bind.scalar(made, {"low": 0})
made = sa.lambda_stmt(lambda: select(Parent.id)).add_criteria(lambda statement: statement.order_by(Parent.id.desc())); result = s.scalars(made).all()
from sqlalchemy.ext import baked; bakery = baked.bakery(); made = bakery(lambda session: session.query(Parent)); made += lambda query: query.filter(Parent.name == bindparam("n")); result = [p.id for p in made(s).params(n="Bob")], made(s).params(n="Ann").one().id, made(s).params(n="nobody").first(), made(s).params(n="Bob").count(), made.with_criteria(lambda query: query.order_by(Parent.id))(s).params(n="Ann").all()[0].id
from sqlalchemy.ext import baked; made = baked.bakery()(lambda session: session.query(Child), Child); made.add_criteria(lambda query: query.order_by(Child.id.desc())); result = [c.id for c in made(s)], made(s).first().id, baked.BakedQuery.bakery()(lambda session: session.query(Parent))(s).get(2).name
made = polymorphic_union({"p": Parent.__table__, "c": Child.__table__}, "kind", "both"); result = made.name, list(made.c.keys()), bind.execute(select(made.c.kind, made.c.id, made.c.note).order_by(made.c.kind, made.c.id)).all()
made = polymorphic_union({"p": select(Parent.__table__.c.id), "c": select(Child.__table__.c.id, Child.__table__.c.note)}, None, cast_nulls=False); result = made.name, list(made.c.keys()), bind.execute(select(made.c.id, made.c.note).order_by(made.c.id, made.c.note)).all()
result = [(p.id, p.name, p.mixed) for p in s.query(Parent).order_by(Parent.id)]
result = s.query(Parent).get(1).name
result = s.get(Parent, 1).name
result = s.get(Parent, 99)
result = s.query(Parent).filter(Parent.name == "Ann").one().id
result = s.query(Parent).filter_by(name="Bob").first().id
result = s.query(Parent).filter_by(name="nobody").first()
result = s.query(Parent).filter(Parent.id > 1, Parent.name != "x").count()
result = s.query(Parent).filter_by(name="nobody").one_or_none()
result = s.query(Parent).filter_by(name="nobody").one()
result = s.query(Parent).one()
result = s.query(Parent.id, Parent.name).order_by(Parent.id).all()
result = s.query(Parent.id).scalar()
result = s.query(func.count(Parent.id)).scalar()
result = s.query(func.max(Child.id)).scalar()
result = [c.id for c in s.query(Child).join(Parent).filter(Parent.name == "Ann").order_by(Child.id)]
result = [c.id for c in s.query(Child).join(Child.parent).order_by(Child.id)]
result = [c.id for c in s.query(Child).outerjoin(Parent, Parent.id == Child.parent_id).order_by(Child.id.desc())]
result = [(c.id, p.name) for c, p in s.query(Child, Parent).join(Parent).order_by(Child.id)]
result = s.query(Parent).order_by(Parent.name.desc()).limit(1).offset(1).all()[0].name
result = s.query(Parent).exists() is not None
result = s.query(s.query(Parent).filter_by(name="Ann").exists()).scalar()
result = s.query(Parent.name).distinct().order_by(Parent.name).all()
result = s.query(Child.parent_id, func.count()).group_by(Child.parent_id).order_by(Child.parent_id).all()
result = s.query(Child.parent_id).group_by(Child.parent_id).having(func.count() > 1).all()
result = s.query(Parent).filter(Parent.id.in_([1, 2])).update({"name": "x"})
result = s.query(Parent).filter(Parent.id == 1).update({Parent.name: "x"}, synchronize_session=False)
result = s.query(Parent).filter(Parent.id == 1).update({Parent.name: Parent.name + "!"}, synchronize_session="fetch"); s.commit()
result = s.query(Child).filter(Child.id == 1).delete()
result = s.query(Child).filter(Child.note.is_(None)).delete(synchronize_session=False)
p = Parent(name="New"); s.add(p); s.flush(); result = p.id is not None, p.name, p.mixed
s.add(Parent(id=50, name="New")); s.commit(); result = s.get(Parent, 50).name
s.add_all([Parent(id=50, name="A"), Parent(id=51, name="B")]); s.flush(); result = s.query(Parent).count()
s.add_all([Parent(name="A"), Parent(name="B")]); s.flush(); result = s.query(Parent).count()
p = Parent(id=50, name="P", children=[Child(id=60, note="c")]); s.add(p); s.flush(); result = p.children[0].parent_id
p = Parent(id=50, name="P"); c = Child(id=60); c.parent = p; s.add(c); s.flush(); result = c.parent_id, p.children[0] is c
p = Parent(id=50, name="P"); p.children.append(Child(id=61)); s.add(p); s.flush(); result = [c.id for c in p.children]
p = s.get(Parent, 1); p.name = "Changed"; s.flush(); result = s.query(Parent.name).filter_by(id=1).scalar()
p = s.get(Parent, 1); p.name = "Changed"; s.commit(); result = p.name
p = s.get(Parent, 1); p.name = p.name; s.flush(); result = s.dirty
p = s.get(Parent, 1); p.name = "x"; result = p in s.dirty, s.is_modified(p)
p = s.get(Parent, 1); p.name = "x"; s.rollback(); result = p.name
p = s.get(Parent, 1); setattr(p, "mixed", None); s.flush(); s.refresh(p); result = p.mixed
s.delete(s.get(Child, 1)); s.flush(); result = s.query(Child).count()
s.delete(s.get(Parent, 2)); s.flush(); result = s.query(Parent).count()
for c in s.query(Child).order_by(Child.id): c.note = f"n{c.id}"
for p in s.query(Parent).all(): p.mixed = (p.mixed or 0) + 1
result = [c.id for c in s.get(Parent, 1).children]
result = s.get(Child, 1).parent.name
result = s.get(Child, 3).parent
result = s.execute(select(Parent)).scalars().all()[0].name
result = s.scalars(select(Parent).order_by(Parent.id)).first().name
result = s.scalar(select(func.count()).select_from(Parent))
result = s.execute(select(Parent.id, Parent.name).where(Parent.name.like("A%"))).all()
result = s.execute(select(Parent, Child).join(Child)).all()[0][1].id
result = s.execute(select(Parent).where(Parent.id == 1)).scalar_one().name
result = s.execute(select(Parent).join(Parent.children).where(Child.id == 1)).scalar_one().id
result = s.execute(sa.update(Parent).where(Parent.id == 1).values(name="u")).rowcount
result = s.execute(sa.delete(Child).where(Child.id == 1)).rowcount
result = s.execute(sa.insert(Parent).values(id=70, name="i")).rowcount
result = s.execute(sa.insert(Parent), [{"id": 70, "name": "i"}, {"id": 71, "name": "j"}]).rowcount
result = s.execute(sa.insert(Parent).values(name="i").returning(Parent.name)).scalar_one()
x = s.scalars(sa.insert(Parent).values(id=90, name="x").returning(Parent)).one(); result = type(x).__name__, x.name, x.mixed, s.get(Parent, 90) is x
x = s.execute(sa.insert(Parent).values(id=90, name="x").returning(Parent)).scalar_one(); x.name = "y"; s.commit(); result = x.name
result = [(x.id, x.name, y) for x, y in s.execute(sa.update(Parent).where(Parent.id == 1).values(name="z").returning(Parent, Parent.name))]
x = s.get(Parent, 1); y = s.scalars(sa.update(Parent).where(Parent.id == 1).values(name="z").returning(Parent)).one(); result = x is y, x.name
result = [x.id for x in s.scalars(sa.delete(Child).where(Child.id == 1).returning(Child))]
s.execute(sa.insert(Parent), [{"id": 90, "name": "x", "mixed": 5}, {"id": 91, "name": "y", "mixed": 6}]); result = s.get(Parent, 91).mixed
s.execute(sa.update(Parent), [{"id": 1, "name": "x"}, {"id": 2, "name": "y"}]); result = s.get(Parent, 1).name, s.get(Parent, 2).name
result = s.scalars(pg.insert(Parent).values(id=1, name="x").on_conflict_do_update(index_elements=["id"], set_={"name": "up"}).returning(Parent)).one().name
result = s.execute(text("SELECT id FROM parent ORDER BY id")).fetchall()
result = s.execute(text("SELECT name FROM parent WHERE id = :id"), {"id": 1}).scalar()
s.bulk_save_objects([Parent(id=80, name="b"), Parent(id=81, name="c")]); result = s.query(Parent).count()
s.bulk_insert_mappings(Parent, [{"id": 80, "name": "b"}, {"id": 81, "name": "c"}]); result = s.query(Parent).count()
s.bulk_update_mappings(Parent, [{"id": 1, "name": "b"}, {"id": 2, "name": "c"}]); result = s.query(Parent.name).order_by(Parent.id).all()
s.merge(Parent(id=1, name="m")); s.flush(); result = s.get(Parent, 1).name
s.merge(Parent(id=90, name="m")); s.flush(); result = s.get(Parent, 90).name
result = s.query(Parent).options(joinedload(Parent.children)).filter(Parent.id == 1).one().children[0].id
result = [len(p.children) for p in s.query(Parent).options(selectinload(Parent.children)).order_by(Parent.id)]
result = [len(p.children) for p in s.query(Parent).options(subqueryload(Parent.children)).order_by(Parent.id)]
result = s.query(Parent).options(load_only(Parent.id)).first().id
result = s.query(Parent).options(load_only(Parent.id)).filter_by(id=1).one().name
result = s.query(Parent).options(defer(Parent.name)).filter_by(id=1).one().id
result = [p.id for p in s.query(Parent).yield_per(1)]
result = s.query(Parent).filter(Parent.children.any(Child.note == "first")).one().id
result = s.query(Child).filter(Child.parent.has(Parent.name == "Ann")).count()
result = s.query(Child).filter(Child.parent == s.get(Parent, 1)).count()
result = s.query(Child).filter(Child.parent == None).count()
result = s.query(Parent).filter(sa.or_(Parent.id == 1, Parent.name == "Bob")).order_by(Parent.id).all()[1].id
result = s.query(Parent).with_entities(Parent.id).order_by(Parent.id).all()
result = s.query(Parent).filter(Parent.id.in_(s.query(Child.parent_id))).count()
result = s.query(Parent).filter(Parent.id.in_(select(Child.parent_id))).count()
sub = s.query(Child.parent_id, func.count().label("n")).group_by(Child.parent_id).subquery(); result = s.query(Parent.name, sub.c.n).outerjoin(sub, sub.c.parent_id == Parent.id).order_by(Parent.id).all()
a = aliased(Parent); result = s.query(a.id).filter(a.name == "Ann").all()
a = aliased(Parent, name="q"); result = [x.id for x in s.query(a).order_by(a.id)]
result = s.query(Parent.id).union(s.query(Child.id)).order_by(Parent.id).all()
result = s.query(Parent.id).union_all(s.query(Child.id)).count()
result = [p.name for p in s.query(Parent).union(s.query(Parent)).order_by(Parent.id)]
result = s.query(Parent).filter(text("name = :n")).params(n="Ann").one().id
result = s.query(Parent).from_statement(text("SELECT * FROM parent WHERE id = 2")).one().name
result = s.query(Parent).slice(0, 1).all()[0].id
result = s.query(Parent).order_by(Parent.id)[1].id
result = [p.id for p in s.query(Parent).order_by(Parent.id)[0:1]]
result = str(s.query(Parent).filter(Parent.id == 5))
result = str(select(Parent).where(Parent.name == "x"))
result = s.query(Bundle("b", Parent.id, Parent.name)).order_by(Parent.id).first().b.name
result = s.query(Parent).populate_existing().first().id
result = s.query(Parent).with_for_update().filter_by(id=1).one().id
result = s.query(Parent).execution_options(x=1).count()
result = s.query(Parent).autoflush(False).count()
result = s.query(Parent.name.label("x")).order_by("x").all()
result = s.query(Parent).select_from(Child).join(Parent).distinct().all()[0].id
result = s.query(Kind).filter(Kind.m == Mood.sad).one().jb
result = s.get(Kind, 1).m, s.get(Kind, 1).d, s.get(Kind, 1).n
k = s.get(Kind, 2); k.m = Mood.ok; k.jb = {"a": 1}; s.flush(); s.expire(k); result = k.m, k.jb
k = s.get(Kind, 1); k.jb = {**k.jb, "z": 1}; s.flush(); s.refresh(k); result = k.jb
k = s.get(Kind, 1); k.jb["z"] = 1; s.flush(); result = s.is_modified(k)
from sqlalchemy.orm.attributes import flag_modified; k = s.get(Kind, 1); k.jb["z"] = 1; flag_modified(k, "jb"); s.flush(); result = k.jb
k = s.get(Kind, 1); k.i = Kind.i + 1; s.flush(); result = k.i
s.add(Kind(id=9, m=Mood.ok, jb=None)); s.flush(); result = s.execute(text("SELECT m::text, jb::text FROM t WHERE id = 9")).one()
s.add(Kind(id=9, i=5)); s.flush(); result = s.query(Kind).filter(Kind.id == 9).one().i
s.add(Parent(id=1, name="dup")); s.flush()
s.add(Parent(id=77)); s.flush()
try: s.add(Parent(id=1, name="dup")); s.flush(); result = 1\\nexcept sa.exc.IntegrityError as e: result = type(e).__name__
with s.begin_nested(): s.add(Parent(id=50, name="n")); result = 1
with Session(bind) as s2: result = s2.query(Parent).count()
S = sessionmaker(bind=bind); s2 = S(); result = s2.query(Parent).count(); s2.close()
S = sessionmaker(); s2 = S(bind=bind); result = s2.query(Parent).count()
S = scoped_session(sessionmaker(bind=bind)); result = S.query(Parent).count(); S.remove()
p = Parent(name="x"); result = p.id, p.mixed, p in s, sa.inspect(p).transient
p = Parent(name="x"); s.add(p); result = p in s.new, sa.inspect(p).pending
p = s.get(Parent, 1); s.expunge(p); result = sa.inspect(p).detached, p.name
p = s.get(Parent, 1); result = sa.inspect(p).persistent, sa.inspect(p).identity
p = s.get(Parent, 1); result = p is s.get(Parent, 1), p is s.query(Parent).filter_by(id=1).one()
s.close(); result = s.query(Parent).count()
result = Parent.__table__.name, Parent.__tablename__, [c.name for c in Parent.__table__.columns], Parent.name.key
result = sa.inspect(Parent).columns.keys(), [r.key for r in sa.inspect(Parent).relationships], Parent.__mapper__.class_ is Parent
result = [c.key for c in sa.inspect(Parent).column_attrs], sa.inspect(Parent).local_table.name
Parent.__table__.insert(); result = bind.execute(Parent.__table__.insert().values(id=50, name="x")).rowcount
Base.metadata.create_all(bind); result = sorted(Base.metadata.tables)
Parent.__table__.drop(bind)
result = Parent(nope=1)
p = Parent(); p.anything = 5; result = p.anything
result = repr(Parent.name == "x"), str(Parent.id + 1), str(Parent.children.any())
class M(Base): __tablename__ = "m"; id = sa.Column(sa.Integer, primary_key=True); d = sa.Column(sa.DateTime, default=lambda: datetime_(2026, 1, 2), onupdate=func.now()); M.__table__.create(bind); m = M(); s.add(m); s.flush(); result = m.id, m.d
"""

BLOCKS = [
    """
link = sa.Table("link", Base.metadata, sa.Column("parent_id", sa.ForeignKey("parent.id"), primary_key=True), sa.Column("tag_id", sa.ForeignKey("tag.id"), primary_key=True))
class Tag(Base):
    __tablename__ = "tag"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(20), unique=True)
    parents = relationship(Parent, secondary=link, backref="tags")
Base.metadata.create_all(bind, tables=[Tag.__table__, link])
""",
    """
class Mixin:
    created = mapped_column(sa.DateTime, server_default=text("'2026-01-02'"))
    @declared_attr
    def owner_id(cls): return sa.Column(sa.Integer, sa.ForeignKey("parent.id"))
    @declared_attr.directive
    def __tablename__(cls): return cls.__name__.lower()
class Thing(Mixin, Base):
    id = mapped_column(sa.Integer, primary_key=True)
    kind = mapped_column(sa.String, default="k")
    _hidden = mapped_column("hidden", sa.Integer)
    owner = relationship("Parent", backref="things")
    @validates("kind")
    def check(self, key, value):
        return value.lower()
    @hybrid_property
    def shown(self): return self.kind
    @property
    def plain(self): return self._hidden
Thing.__table__.create(bind)
""",
    """
OldBase = declarative_base()
class Animal(OldBase):
    __tablename__ = "animal"
    __table_args__ = (sa.UniqueConstraint("name", name="uq_name"), {"comment": "c"})
    __mapper_args__ = {"polymorphic_on": "type", "polymorphic_identity": "animal"}
    id = sa.Column(sa.Integer, primary_key=True)
    type = sa.Column(sa.String(20))
    name = sa.Column(sa.String(20))
class Dog(Animal):
    __mapper_args__ = {"polymorphic_identity": "dog"}
    bark = sa.Column(sa.String(5))
class Cat(Animal):
    __tablename__ = "cat"
    __mapper_args__ = {"polymorphic_identity": "cat"}
    id = sa.Column(sa.ForeignKey("animal.id"), primary_key=True)
    lives = sa.Column(sa.Integer)
OldBase.metadata.create_all(bind)
""",
]
BODIES = [
    """
p = s.get(Parent, 1); p.tags = [Tag(name="a"), Tag(name="b")]; s.flush(); result = bind.execute(select(link)).all()
p = s.get(Parent, 1); p.tags.append(Tag(id=5, name="a")); s.flush(); result = bind.execute(select(link)).all(), [t.name for t in p.tags]
s.add(Tag(id=5, name="a", parents=[s.get(Parent, 1), s.get(Parent, 2)])); s.commit(); result = [p.id for p in s.get(Tag, 5).parents]
p = s.get(Parent, 1); p.tags = [Tag(id=5, name="a"), Tag(id=6, name="b")]; s.commit(); p.tags.remove(s.get(Tag, 5)); s.commit(); result = [t.id for t in p.tags], bind.execute(select(link)).all()
p = s.get(Parent, 1); p.tags = [Tag(id=5, name="a")]; s.commit(); p.tags = []; s.flush(); result = bind.execute(select(link)).all()
p = s.get(Parent, 1); p.tags = [Tag(id=5, name="a")]; s.commit(); s.delete(s.get(Tag, 5)); s.flush(); result = bind.execute(select(link)).all()
s.add(Tag(id=5, name="a", parents=[s.get(Parent, 1)])); s.flush(); result = s.query(Parent).join(Parent.tags).filter(Tag.name == "a").one().id
s.add(Tag(id=5, name="a", parents=[s.get(Parent, 1)])); s.flush(); result = s.query(Parent).filter(Parent.tags.any(name="a")).one().id
""",
    """
x = Thing(id=1, kind="ABC", owner=s.get(Parent, 1)); s.add(x); s.flush(); result = x.kind, x.owner_id, x.shown, x.created is not None
x = Thing(id=1, _hidden=5); s.add(x); s.flush(); result = x.kind, x.plain, s.query(Thing).filter(Thing.shown == "k").count()
x = Thing(id=1); x.kind = "UP"; result = x.kind
s.add(Thing(id=1, owner_id=1)); s.flush(); result = [y.id for y in s.get(Parent, 1).things]
result = [c.name for c in Thing.__table__.columns], Thing.__tablename__
x = Thing(id=1); s.add(x); s.flush(); s.refresh(x); result = x.created is not None
@sa.event.listens_for(Thing, "before_insert")\\ndef f(mapper, connection, target): target._hidden = 9\\nx = Thing(id=1); s.add(x); s.flush(); result = x._hidden
@sa.event.listens_for(Thing.kind, "set", retval=True)\\ndef f(target, value, old, initiator): return value + "!"\\nx = Thing(id=1, kind="a"); result = x.kind
""",
    """
s.add_all([Dog(id=1, name="d", bark="w"), Cat(id=2, name="c", lives=9), Animal(id=3, name="a")]); s.flush(); result = s.execute(text("SELECT id, type, name, bark FROM animal ORDER BY id")).all(), s.execute(text("SELECT * FROM cat")).all()
s.add_all([Dog(id=1, name="d", bark="w"), Animal(id=3, name="a")]); s.commit(); result = [(type(x).__name__, x.name) for x in s.query(Animal).order_by(Animal.id)]
s.add_all([Dog(id=1, name="d", bark="w"), Animal(id=3, name="a")]); s.commit(); result = [x.bark for x in s.query(Dog)]
s.add(Cat(id=2, name="c", lives=9)); s.commit(); result = [(x.id, x.name, x.lives) for x in s.query(Cat)]
s.add(Cat(id=2, name="c", lives=9)); s.commit(); c = s.query(Cat).one(); c.lives = 8; c.name = "k"; s.flush(); result = s.execute(text("SELECT lives FROM cat")).scalar()
s.add(Cat(id=2, name="c", lives=9)); s.commit(); p = with_polymorphic(Animal, [Cat]); result = [(x.id, x.lives) for x in s.query(p)]
result = [c.name for c in Animal.__table__.constraints if c.name], Animal.__table__.comment
""",
]


EVENTS = """
log = []\\nsa.event.listen(bind, "before_cursor_execute", lambda conn, cursor, statement, parameters, context, executemany: log.append(statement))\\nbind.execute(text("SELECT 1"))\\nresult = log
log = []\\nsa.event.listen(bind, "after_cursor_execute", lambda conn, cursor, statement, parameters, context, executemany: log.append(statement))\\nbind.execute(text("SELECT 1"))\\nresult = log
log = []\\n@sa.event.listens_for(s, "before_flush")\\ndef f(session, context, instances): log.append(len(session.new))\\ns.add(Parent(id=50, name="x")); s.flush(); result = log
log = []\\n@sa.event.listens_for(s, "after_flush")\\ndef f(session, context): log.append("after")\\ns.add(Parent(id=50, name="x")); s.flush(); result = log
log = []\\n@sa.event.listens_for(s, "before_commit")\\ndef f(session): log.append("commit")\\ns.add(Parent(id=50, name="x")); s.commit(); result = log
log = []\\n@sa.event.listens_for(s, "after_commit")\\ndef f(session): log.append("commit")\\ns.add(Parent(id=50, name="x")); s.commit(); result = log
log = []\\n@sa.event.listens_for(s, "after_rollback")\\ndef f(session): log.append("rollback")\\ns.query(Parent).count(); s.rollback(); result = log
log = []\\n@sa.event.listens_for(Session, "before_flush")\\ndef f(session, context, instances): log.append(1)\\ns.add(Parent(id=50, name="x")); s.flush(); sa.event.remove(Session, "before_flush", f); result = log
log = []\\n@sa.event.listens_for(Parent, "before_update")\\ndef f(mapper, connection, target): target.mixed = 99\\np = s.get(Parent, 1); p.name = "x"; s.flush(); sa.event.remove(Parent, "before_update", f); result = p.mixed
log = []\\n@sa.event.listens_for(Parent, "load")\\ndef f(target, context): log.append(target.id)\\ns.query(Parent).order_by(Parent.id).all(); sa.event.remove(Parent, "load", f); result = log
x = sa.Table("x", sa.MetaData(), sa.Column("a", sa.Integer)); log = []\\nsa.event.listen(x, "before_create", lambda target, connection, **kw: log.append("before"))\\nsa.event.listen(x, "after_create", sa.DDL("COMMENT ON TABLE %(table)s IS 'c'"))\\nx.create(bind); result = log
x = sa.Table("x", sa.MetaData(), sa.Column("a", sa.Integer)); sa.event.listen(x, "after_create", sa.DDL("SELECT 1").execute_if(dialect="postgresql")); sa.event.listen(x, "after_create", sa.DDL("SELECT 2").execute_if(dialect="mysql")); sa.event.listen(x, "after_create", sa.DDL("SELECT 3").execute_if(callable_=lambda **kw: False)); x.create(bind)
x = sa.Table("x", sa.MetaData(), sa.Column("a", sa.Integer), sa.CheckConstraint("a > 1", name="one").ddl_if(dialect="mysql"), sa.CheckConstraint("a > 2", name="two").ddl_if(dialect="postgresql"), sa.CheckConstraint("a > 3", name="three").ddl_if(callable_=lambda ddl, target, bind, **kw: False)); x.create(bind)
"""


def cases():
    for case in [*CASES.strip().splitlines(), *EVENTS.strip().splitlines()]:
        yield made(SETUP, case)
    for block, bodies in zip(BLOCKS, BODIES):
        for body in bodies.strip().splitlines():
            yield made(SETUP + block, body)


def made(before, case):
    """What is done is compared by the rows it leaves: how the statements are put is the session's own affair."""
    return {"kind": KIND, "before": before.strip(), "code": split(case), "after": LEFT, "sent": False, "alone": True}


def split(case):
    """A line of the tables as it is run: `\\n` there ends a line."""
    case = case.replace("\\n", "\n")
    if case.startswith("class M(Base):"):
        body, rest = case.split("M.__table__", 1)
        return "class M(Base):\n    " + body[len("class M(Base): "):].rstrip("; ").replace("; ", "\n    ") + "\nM.__table__" + rest
    if case.startswith("try:"):
        return case.replace("try: ", "try:\n    ")
    return case
