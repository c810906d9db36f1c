"""Mapped classes with what models have beside columns: cascades, collections, hybrids, proxies, inheritance, events."""

from tables.orm import LEFT, split

KIND = "operations"
MODES = ["online"]

IMPORTS = """
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.ext.mutable import MutableDict, MutableList
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import *
from sqlalchemy.orm.attributes import flag_modified, get_history, set_committed_value
from sqlalchemy.orm.collections import attribute_mapped_collection
from typing import Dict, List, Optional, Set
"""

# Each block: what is declared, then its cases, one a line.
BLOCKS = {}

BLOCKS["""
class Base(DeclarativeBase): pass
class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]]
    posts: Mapped[List["Post"]] = relationship(back_populates="user", cascade="all, delete-orphan", order_by="Post.id")
    notes: Mapped[List["Note"]] = relationship(backref="owner")
    profile: Mapped[Optional["Profile"]] = relationship(back_populates="user", uselist=False, cascade="all, delete-orphan")
class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("users.id"))
    title: Mapped[Optional[str]]
    user: Mapped[User] = relationship(back_populates="posts")
class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey("users.id"))
class Profile(Base):
    __tablename__ = "profiles"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("users.id"), unique=True)
    user: Mapped[User] = relationship(back_populates="profile")
Base.metadata.create_all(bind)
s = Session(bind=bind)
s.add_all([User(id=1, name="a", posts=[Post(id=1, title="x"), Post(id=2, title="y")], notes=[Note(id=1)]), User(id=2, name="b", profile=Profile(id=1))])
s.commit()
"""] = """
result = [(p.id, p.user.name) for p in s.query(Post).order_by(Post.id)], [n.owner.name for n in s.query(Note)]
u = s.get(User, 1); s.delete(u); s.commit(); result = s.query(Post).count(), s.get(Note, 1).user_id
u = s.get(User, 1); u.posts.pop(0); s.commit(); result = [p.id for p in s.query(Post)]
u = s.get(User, 1); u.posts = []; s.flush(); result = s.query(Post).count()
u = s.get(User, 1); u.posts = [Post(id=9), u.posts[0]]; s.commit(); result = [p.id for p in u.posts]
u = s.get(User, 1); u.notes = []; s.commit(); result = s.get(Note, 1).user_id, s.get(Note, 1).owner
u = s.get(User, 1); u.notes.remove(u.notes[0]); s.flush(); result = s.query(Note).one().user_id
p = s.get(Post, 1); p.user = s.get(User, 2); result = [x.id for x in s.get(User, 1).posts], [x.id for x in s.get(User, 2).posts]
p = s.get(Post, 1); p.user = s.get(User, 2); s.commit(); result = [x.id for x in s.get(User, 1).posts], [x.id for x in s.get(User, 2).posts]
a, b = s.get(User, 1), s.get(User, 2); b.posts.append(a.posts[0]); s.commit(); result = [x.id for x in a.posts], [x.id for x in b.posts]
u = s.get(User, 2); u.profile = None; s.commit(); result = s.query(Profile).count()
u = s.get(User, 2); u.profile = Profile(id=2); s.commit(); result = s.query(Profile).one().id
s.add(User(id=3, profile=Profile())); s.commit(); result = s.get(User, 3).profile.user_id
u = s.get(User, 1); u.posts.append(Post(id=11, title="new")); s.commit(); result = [p.title for p in s.get(User, 1).posts]
u = s.get(User, 1); u.posts.extend([Post(id=11, title="n1"), Post(id=12, title="n2")]); s.commit(); result = [p.title for p in s.get(User, 1).posts]
s.add(Post(id=7, user_id=2)); s.commit(); result = s.get(Post, 7).user.name
s.add(Post(id=7, user=User(id=8, name="made"))); s.commit(); result = s.get(User, 8).name
p = Post(id=7); u = User(id=8); u.posts.append(p); result = p.user is u, p in s, u in s
p = Post(id=7); p.user = s.get(User, 1); result = p in s, p in s.get(User, 1).posts
s.query(User).filter(User.id == 2).delete(); result = s.query(User).count()
s.query(User).filter(User.posts.any()).update({"name": "z"}, synchronize_session=False); s.commit(); result = [u.name for u in s.query(User).order_by(User.id)]
result = [u.id for u in s.query(User).filter(~User.posts.any())], [u.id for u in s.query(User).filter(User.profile.has(id=1))], [u.id for u in s.query(User).filter(User.profile == None)]
result = [u.id for u in s.query(User).filter(User.posts.contains(s.get(Post, 2)))], [n.id for n in s.query(Note).filter(Note.owner != s.get(User, 2))]
result = [(u.id, p.title) for u, p in s.query(User, Post).join(User.posts).order_by(Post.id)]
result = [(u.id, p and p.title) for u, p in s.query(User, Post).outerjoin(User.posts).order_by(User.id, Post.id)]
result = [u.id for u in s.query(User).join(User.posts).filter(Post.title == "y")], [u.id for u in s.query(User).join(Post).filter_by(title="y")]
a = aliased(Post); result = [u.id for u in s.query(User).join(a, User.posts).filter(a.title == "x")], [u.id for u in s.query(User).join(User.posts.of_type(a)).filter(a.title == "x")]
result = [u.id for u in s.query(User).join(User.posts.and_(Post.title == "x"))]
result = [[p.id for p in u.posts] for u in s.query(User).join(User.posts).options(contains_eager(User.posts)).filter(Post.title == "y")]
result = [[p.id for p in u.posts] for u in s.execute(select(User).join(User.posts).options(contains_eager(User.posts)).order_by(Post.id.desc())).unique().scalars()]
with Session(bind) as s2: u = s2.query(User).options(joinedload(User.posts).joinedload(Post.user), selectinload(User.profile)).order_by(User.id).first()\\nresult = [p.user.name for p in u.posts], u.profile
with Session(bind) as s2: u = s2.get(User, 1)\\nresult = u.posts == 1
with Session(bind) as s2: u = s2.get(User, 1)\\nresult = u.name
u = s.query(User).options(raiseload(User.posts)).first(); result = u.posts
u = s.query(User).options(noload(User.posts)).first(); result = u.posts
result = s.query(User).options(lazyload("*")).count(), s.query(User.id, User.name).select_from(Post).join(Post.user).distinct().all()
u = s.get(User, 1); u.name = "q"; result = get_history(u, "name"), sa.inspect(u).attrs.name.history.deleted, sa.inspect(u).modified
u = s.get(User, 1); u.name = "a"; result = s.is_modified(u), u in s.dirty; s.commit()
u = s.get(User, 1); s.expire(u); result = sa.inspect(u).expired, u.name, sa.inspect(u).expired
u = s.get(User, 1); s.expire(u, ["name"]); bind.execute(text("UPDATE users SET name = 'raw' WHERE id = 1")); result = u.name, u.id
u = s.get(User, 1); bind.execute(text("UPDATE users SET name = 'raw' WHERE id = 1")); s.refresh(u); result = u.name
u = s.get(User, 1); bind.execute(text("UPDATE users SET name = 'raw' WHERE id = 1")); s.commit(); result = u.name
u = s.get(User, 1); u.name = "lost"; s.expire(u); s.commit(); result = u.name
u = s.get(User, 1); s.expunge(u); u.name = "detached"; s.add(u); s.commit(); result = u.name
u = User(id=1, name="merged", posts=[Post(id=1, title="t1"), Post(id=5, title="t5")]); m = s.merge(u); s.commit(); result = m.name, [(p.id, p.title) for p in m.posts], m is u
s.autoflush = False; s.add(User(id=5)); result = s.query(User).count(); s.autoflush = True
with s.no_autoflush: s.add(User(id=5)); result = s.query(User).count()
s.add(User(id=5)); result = s.execute(text("SELECT count(*) FROM users")).scalar(), s.query(User).count()
n = s.begin_nested(); s.add(User(id=5)); n.rollback(); s.commit(); result = s.query(User).count()
n = s.begin_nested(); s.add(User(id=5)); n.commit(); s.commit(); result = s.query(User).count()
n = s.begin_nested(); u = s.get(User, 1); u.name = "gone"; s.flush(); n.rollback(); result = u.name
u = User(id=5); s.add(u); s.flush(); result = sa.inspect(u).persistent, u in s, sa.inspect(u).key[1], s.new, object_session(u) is s
u = s.get(User, 2); s.delete(u); result = u in s.deleted, u in s; s.flush(); result = *result, sa.inspect(u).deleted, u in s, sa.inspect(u).was_deleted
u = s.get(User, 1); make_transient(u); result = sa.inspect(u).transient, u.name
u = s.query(User).filter_by(id=1).one(); result = sorted((k, v) for k, v in u.__dict__.items() if not k.startswith("_"))
u = s.get(User, 1); held = u.name; del u.name; s.commit(); result = held
result = sorted(sa.inspect(User).relationships.keys()), sorted(sa.inspect(User).attrs.keys()), sa.inspect(User).mapper.primary_key[0].name
result = User.posts.property.mapper.class_.__name__, User.posts.prop.direction.name, User.posts.property.uselist, Post.user.property.direction.name
result = [c.key for c in sa.inspect(User).columns], User.__mapper__.get_property("name").key, sa.inspect(s.get(User, 1)).mapper is User.__mapper__
try: User(nope=1)\\nexcept TypeError as e: result = str(e)
with s.begin(): pass
s.rollback(); result = s.in_transaction(); s.begin(); result = result, s.in_transaction()
result = s.get_one(User, 99)
result = s.get(User, {"id": 1}).name, s.get(User, (1,)).name, s.query(User).get({"id": 2}).name
result = s.execute(sa.update(User).where(User.id == 1).values(name="u").returning(User)).scalar_one().name, s.get(User, 1).name
u = s.get(User, 1); s.execute(sa.update(User).values(name=User.name + "!")); result = u.name
u = s.get(User, 2); s.execute(sa.delete(Profile)); s.execute(sa.delete(User).where(User.id == 2)); result = u in s
result = s.execute(sa.insert(User).values(name="i").returning(User)).scalar_one().name
result = [u.name for u in s.scalars(sa.insert(User).returning(User), [{"name": "i"}, {"name": "j"}])]
s.execute(sa.update(User), [{"id": 1, "name": "x1"}, {"id": 2, "name": "x2"}]); result = [u.name for u in s.scalars(select(User).order_by(User.id))]
result = s.execute(select(User.id, User).order_by(User.id)).all()[0][1].name, s.execute(select(User).order_by(User.id)).mappings().first()["User"].name
result = s.scalars(select(User).where(User.id.in_(select(Post.user_id)))).all()[0].id, s.scalar(select(exists().where(Post.user_id == User.id)))
result = s.query(User).join(User.posts).group_by(User.id).having(func.count(Post.id) > 1).one().id
result = [r.n for r in s.query(User.name.label("n")).union(s.query(Post.title.label("n"))).order_by("n")]
result = [u.id for u in s.query(User).filter(User.id == 1).union_all(s.query(User)).order_by(User.id)], [u.id for u in s.query(User).except_(s.query(User).filter(User.id == 1))], [u.id for u in s.query(User).intersect(s.query(User).filter(User.id == 1))]
result = [u.id for u in s.query(User).order_by(User.id).limit(1).from_statement(select(User).where(User.id == 2))] if False else [u.id for u in s.query(User).from_statement(select(User).where(User.id == 2))]
result = [u.name for u in s.scalars(select(User).from_statement(text("SELECT id, name FROM users ORDER BY id")))]
q = s.query(User).subquery(); result = s.query(q.c.name).order_by(q.c.name).all(), s.query(aliased(User, q)).count()
result = s.query(Bundle("b", User.id, User.name), User.name).order_by(User.id).first().b.id, s.execute(select(Bundle("b", User.id))).first().b
result = s.query(User).order_by(User.id).with_entities(User.name, func.length(User.name)).all(), s.query(User).add_columns(User.id.label("z")).order_by(User.id).first().z
result = [n.id for n in s.query(Note).with_parent(s.get(User, 1))] if hasattr(Query, "with_parent") else None, [p.id for p in s.query(Post).filter(with_parent(s.get(User, 1), User.posts)).order_by(Post.id)]
result = s.query(User).filter(User.name == "a").exists().select().compile() is not None, s.query(s.query(User).filter(User.name == "zz").exists()).scalar()
result = s.query(User.id).filter(User.name.in_(["a", "b"])).order_by(User.id.desc()).first(), s.query(func.max(User.id)).one(), s.query(User.id).filter_by(name="a").scalar()
result = [type(x).__name__ for x in s.query(User, Post.id).join(Post).first()], s.query(User).column_descriptions[0]["name"]
"""

BLOCKS["""
class Base(DeclarativeBase): pass
class Node(Base):
    __tablename__ = "nodes"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey("nodes.id"))
    name: Mapped[str] = mapped_column(default="n")
    children = relationship("Node", backref=backref("parent", remote_side=[id]), order_by="Node.id")
class Address(Base):
    __tablename__ = "addresses"
    id = mapped_column(sa.Integer, primary_key=True)
    city = mapped_column(sa.String)
class Customer(Base):
    __tablename__ = "customers"
    id = mapped_column(sa.Integer, primary_key=True)
    billing_id = mapped_column(sa.ForeignKey("addresses.id"))
    shipping_id = mapped_column(sa.ForeignKey("addresses.id"))
    billing = relationship("Address", foreign_keys=[billing_id])
    shipping = relationship("Address", foreign_keys="[Customer.shipping_id]")
    local = relationship(Address, primaryjoin="and_(Customer.billing_id == Address.id, Address.city == 'here')", viewonly=True)
friends = sa.Table("friends", Base.metadata, sa.Column("a", sa.ForeignKey("people.id"), primary_key=True), sa.Column("b", sa.ForeignKey("people.id"), primary_key=True))
class Person(Base):
    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    friends: Mapped[List["Person"]] = relationship(secondary=friends, primaryjoin=id == friends.c.a, secondaryjoin=id == friends.c.b, backref="friend_of")
class Owner(Base):
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(primary_key=True)
    pets: Mapped[Set["Pet"]] = relationship(back_populates="owner")
    by_name: Mapped[Dict[str, "Pet"]] = relationship(collection_class=attribute_mapped_collection("name"), overlaps="pets,owner")
    all_pets = relationship("Pet", lazy="dynamic", overlaps="pets,owner,by_name")
class Pet(Base):
    __tablename__ = "pets"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]]
    owner_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey("owners.id"))
    owner = relationship("Owner", back_populates="pets", overlaps="by_name")
Base.metadata.create_all(bind)
s = Session(bind=bind)
"""] = """
s.add(Node(id=1, children=[Node(id=2), Node(id=3, children=[Node(id=4)])])); s.commit(); result = [(n.id, n.parent_id) for n in s.query(Node).order_by(Node.id)]
s.add(Node(id=5, parent=Node(id=6))); s.commit(); result = s.get(Node, 5).parent.id, [n.id for n in s.get(Node, 6).children]
s.add_all([Node(id=2, parent_id=1), Node(id=1)]); s.commit()
s.add(Node(id=1, children=[Node(id=2), Node(id=3)])); s.commit(); result = [n.id for n in s.query(Node).filter(Node.parent.has(id=1)).order_by(Node.id)], [n.id for n in s.query(Node).filter(Node.children.any(Node.id == 2))], [n.id for n in s.query(Node).filter(Node.parent == None)]
s.add(Node(id=1, children=[Node(id=2)])); s.commit(); p = aliased(Node); result = [(n.id, m.id) for n, m in s.query(Node, p).join(p, Node.parent)]
s.add(Node(id=1, children=[Node(id=2)])); s.commit(); s.delete(s.get(Node, 1)); s.commit(); result = s.get(Node, 2).parent_id
s.add(Customer(id=1, billing=Address(id=1, city="here"), shipping=Address(id=2, city="there"))); s.commit(); c = s.get(Customer, 1); result = c.billing_id, c.shipping.city, c.local.id
s.add(Customer(id=1, billing=Address(id=1, city="x"))); s.commit(); result = s.get(Customer, 1).local, s.query(Customer).join(Customer.billing).filter(Address.city == "x").count()
s.add(Customer(id=1, billing_id=None)); s.commit(); result = s.get(Customer, 1).billing
a, b, c = Person(id=1, name="a"), Person(id=2, name="b"), Person(id=3, name="c"); a.friends = [b, c]; s.add(a); s.commit(); result = sorted(p.name for p in a.friends), [p.name for p in b.friend_of], s.execute(select(friends).order_by(friends.c.b)).all()
a, b = Person(id=1, name="a"), Person(id=2, name="b"); a.friends = [b]; s.add(a); s.commit(); b.friend_of.remove(a); s.commit(); result = a.friends, s.execute(select(friends)).all()
a, b = Person(id=1, name="a"), Person(id=2, name="b"); a.friends = [b]; s.add(a); s.commit(); result = [p.name for p in s.query(Person).filter(Person.friends.any(Person.name == "b"))], [p.name for p in s.query(Person).filter(Person.friend_of.contains(a))]
a, b = Person(id=1, name="a"), Person(id=2, name="b"); a.friends = [b]; s.add(a); s.commit(); s.delete(b); s.commit(); result = s.execute(select(friends)).all(), a.friends
o = Owner(id=1, pets={Pet(id=1), Pet(id=2)}); s.add(o); s.commit(); result = sorted(p.id for p in o.pets), type(o.pets).__name__
o = Owner(id=1); s.add(o); o.by_name["x"] = Pet(id=1, name="x"); s.commit(); result = o.by_name["x"].id, list(o.by_name)
o = Owner(id=1); s.add(o); o.pets.add(Pet(id=1)); s.commit(); o.pets.clear(); s.commit(); result = s.get(Pet, 1).owner_id
o = Owner(id=1, pets={Pet(id=1, name="x"), Pet(id=2, name="y")}); s.add(o); s.commit(); result = o.all_pets.count(), o.all_pets.filter(Pet.name == "y").one().id, [p.id for p in o.all_pets.order_by(Pet.id)]
o = Owner(id=1); s.add(o); s.commit(); o.all_pets.append(Pet(id=1)); s.commit(); result = o.all_pets.all()[0].id, s.get(Pet, 1).owner_id
p = Pet(id=1, owner=Owner(id=1)); s.add(p); s.commit(); p.owner = None; s.commit(); result = p.owner_id
"""

BLOCKS["""
class Base(DeclarativeBase): pass
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __composite_values__(self): return self.x, self.y
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __repr__(self): return f"Point({self.x}, {self.y})"
class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[Optional[str]]
    last: Mapped[Optional[str]]
    price: Mapped[Optional[int]] = mapped_column(default=10)
    x: Mapped[Optional[int]]
    y: Mapped[Optional[int]]
    photo: Mapped[Optional[bytes]] = mapped_column(deferred=True)
    data = mapped_column(MutableDict.as_mutable(pg.JSONB))
    tags = mapped_column(MutableList.as_mutable(pg.ARRAY(sa.Text)))
    full = column_property(first + " " + last)
    at = composite(Point, "x", "y")
    surname = synonym("last")
    parts: Mapped[List["Part"]] = relationship(order_by="Part.position", collection_class=ordering_list("position"), cascade="all, delete-orphan", backref="item")
    part_names = association_proxy("parts", "name", creator=lambda name: Part(name=name))
    @hybrid_property
    def double(self): return self.price * 2
    @double.setter
    def double(self, value): self.price = value // 2
    @hybrid_property
    def label(self): return (self.first or "").upper()
    @label.expression
    def label(cls): return func.upper(func.coalesce(cls.first, ""))
    @hybrid_method
    def dearer(self, than): return self.price > than
    @validates("first", "last")
    def check(self, key, value): return value and value.strip()
    @reconstructor
    def loaded(self): self.was_loaded = True
class Part(Base):
    __tablename__ = "parts"
    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(sa.ForeignKey("items.id"))
    position: Mapped[Optional[int]]
    name: Mapped[Optional[str]]
Item.part_count = column_property(select(func.count(Part.id)).where(Part.item_id == Item.id).correlate_except(Part).scalar_subquery())
Base.metadata.create_all(bind)
s = Session(bind=bind)
s.add(Item(id=1, first=" A ", last="B", x=1, y=2, photo=b"p", data={"a": 1}, tags=["t"])); s.commit()
"""] = """
i = s.get(Item, 1); result = i.full, i.first, i.surname, i.at, i.photo, i.double, i.label, i.dearer(5), i.was_loaded, i.part_count
result = s.query(Item.full).scalar(), s.query(Item).filter(Item.full == "A B").count(), s.query(Item.double).scalar(), s.query(Item).filter(Item.double > 15).count(), s.query(Item).filter(Item.label == "A").count(), s.query(Item).filter(Item.dearer(5)).count()
i = s.get(Item, 1); i.double = 8; i.surname = "C"; s.commit(); result = i.price, i.last, i.full
i = s.get(Item, 1); i.at = Point(5, 6); s.commit(); result = i.x, i.y, s.query(Item).filter(Item.at == Point(5, 6)).count()
s.add(Item(id=2, at=Point(7, 8))); s.commit(); result = s.get(Item, 2).x
i = s.get(Item, 1); i.data["b"] = 2; i.tags.append("u"); s.commit(); result = i.data, i.tags
i = s.get(Item, 1); i.data.update(a=5); del i.data["a"]; s.commit(); result = i.data
i = s.get(Item, 1); i.part_names = ["p", "q"]; s.commit(); result = list(i.part_names), [(p.position, p.name) for p in i.parts], i.part_count
i = s.get(Item, 1); i.part_names.append("p"); i.part_names.append("q"); s.commit(); i.part_names.remove("p"); s.commit(); result = [(p.position, p.name) for p in i.parts]
i = s.get(Item, 1); i.parts = [Part(name="a"), Part(name="b")]; i.parts.insert(0, Part(name="c")); s.commit(); result = [(p.position, p.name) for p in i.parts]
s.get(Item, 1).part_names.append("p"); s.commit(); result = s.query(Item).filter(Item.part_names.contains("p")).count(), s.query(Item).filter(Item.part_names.any(name="p")).count()
i = s.query(Item).options(undefer(Item.photo)).one(); result = "photo" in i.__dict__, i.photo
i = s.query(Item).one(); result = "photo" in i.__dict__, i.photo, "photo" in sa.inspect(i).unloaded
i = s.query(Item).options(load_only(Item.first)).one(); result = "last" in i.__dict__, i.last
a = aliased(Item); result = s.query(a.full, a.double, a.label).filter(a.id == 1).all(), s.query(a).one().full
i = s.query(Item).with_entities(Item.id, Item.label.label("l")).one(); result = i.l
i = s.get(Item, 1); i.first = "  z  "; s.commit(); result = i.first
i = Item(id=4, first=" q ", last=None); result = i.first, i.last, i.full, i.double if i.price else None
result = [k for k in sa.inspect(Item).all_orm_descriptors.keys() if k in ("double", "dearer", "part_names", "surname", "at", "first")].sort()
result = sorted(sa.inspect(Item).synonyms.keys()), sorted(sa.inspect(Item).composites.keys()), sa.inspect(Item).attrs.full.key
"""

BLOCKS["""
class Base(DeclarativeBase): pass
class Employee(Base):
    __tablename__ = "employees"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(sa.String(20))
    name: Mapped[Optional[str]]
    boss_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey("employees.id"))
    boss: Mapped[Optional["Employee"]] = relationship(remote_side=[id], back_populates="staff")
    staff: Mapped[List["Employee"]] = relationship(back_populates="boss", order_by="Employee.id")
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "employee"}
class Manager(Employee):
    __tablename__ = "managers"
    id: Mapped[int] = mapped_column(sa.ForeignKey("employees.id"), primary_key=True)
    level: Mapped[Optional[int]]
    __mapper_args__ = {"polymorphic_identity": "manager"}
class Engineer(Employee):
    language: Mapped[Optional[str]] = mapped_column(nullable=True)
    __mapper_args__ = {"polymorphic_identity": "engineer"}
class Senior(Engineer):
    __mapper_args__ = {"polymorphic_identity": "senior"}
Base.metadata.create_all(bind)
s = Session(bind=bind)
s.add_all([Manager(id=1, name="m", level=3), Engineer(id=2, name="e", language="py", boss_id=1), Senior(id=3, name="s", language="c", boss_id=1), Employee(id=4, name="x")])
s.commit()
"""] = """
result = [(type(e).__name__, e.kind, e.name) for e in s.query(Employee).order_by(Employee.id)]
result = [(m.id, m.name, m.level) for m in s.query(Manager)], [e.language for e in s.query(Engineer).order_by(Engineer.id)], [e.name for e in s.query(Senior)]
result = [e.level for e in s.query(Employee).filter(Employee.id == 1)], s.query(Engineer.name).order_by(Engineer.name).all(), s.query(Engineer).count()
result = s.query(Manager).filter(Manager.name == "m", Manager.level > 1).one().id, s.query(Manager.name, Manager.level).all()
m = s.get(Manager, 1); m.level, m.name = 4, "n"; s.commit(); result = m.level, m.name
result = s.get(Employee, 1).level, s.get(Manager, 2), s.get(Engineer, 3).name
s.delete(s.get(Manager, 1)); s.commit(); result = s.query(Employee).count(), s.get(Employee, 2).boss_id
result = [e.name for e in s.get(Manager, 1).staff], s.get(Engineer, 2).boss.level
p = with_polymorphic(Employee, [Manager]); result = [(e.id, getattr(e, "level", None)) for e in s.query(p).order_by(p.id)], [e.id for e in s.query(p).filter(p.Manager.level == 3)]
result = [e.id for e in s.scalars(select(Engineer).where(Engineer.language.is_not(None)).order_by(Engineer.id))], [m.level for m in s.scalars(select(Manager))]
result = [(e.id, m.id) for e, m in s.query(Engineer, Manager).join(Manager, Engineer.boss_id == Manager.id).order_by(Engineer.id)]
s.query(Engineer).filter(Engineer.id == 2).update({"language": "go"}); s.commit(); result = s.get(Engineer, 2).language
s.query(Senior).delete(); s.commit(); result = s.query(Employee).count()
a = aliased(Manager); result = [(x.level, x.name) for x in s.query(a)]
result = sa.inspect(Manager).polymorphic_identity, sa.inspect(Engineer).inherits.class_.__name__, sorted(k for k in sa.inspect(Manager).attrs.keys()), [t.name for t in sa.inspect(Manager).tables]
result = s.query(Employee).filter(Employee.boss.has(Employee.name == "m")).count(), s.query(Employee).filter(Employee.boss == s.get(Manager, 1)).count()
s.bulk_insert_mappings(Engineer, [{"id": 9, "name": "bulk", "language": "x"}]); result = s.get(Employee, 9).language
"""

BLOCKS["""
class Base(DeclarativeBase): pass
class Log(Base):
    __tablename__ = "logs"
    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[Optional[str]]
    touched: Mapped[Optional[int]] = mapped_column(default=0, onupdate=5)
    lines: Mapped[List["Line"]] = relationship(backref="log")
class Line(Base):
    __tablename__ = "lines"
    id: Mapped[int] = mapped_column(primary_key=True)
    log_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey("logs.id"))
Base.metadata.create_all(bind)
S = sessionmaker(bind=bind)
s = S()
seen = []
def note_of(word): return lambda *args: seen.append(word)
"""] = """
for e in ("before_insert", "after_insert", "before_update", "after_update", "before_delete", "after_delete"): sa.event.listen(Log, e, note_of(e))\\nx = Log(id=1); s.add(x); s.flush(); x.what = "w"; s.flush(); s.delete(x); s.flush(); result = seen
for e in ("before_flush", "after_flush", "after_flush_postexec", "before_commit", "after_commit"): sa.event.listen(S, e, note_of(e))\\ns.add(Log(id=1)); s.commit(); result = seen
sa.event.listen(Base, "before_insert", lambda m, c, t: setattr(t, "what", "base"), propagate=True); s.add(Log(id=1)); s.commit(); result = s.get(Log, 1).what
@sa.event.listens_for(Log, "after_insert")\\ndef f(mapper, connection, target): connection.execute(Line.__table__.insert().values(id=target.id, log_id=target.id))\\ns.add(Log(id=3)); s.commit(); result = [l.id for l in s.get(Log, 3).lines]
@sa.event.listens_for(s, "before_flush")\\ndef f(session, context, instances):\\n    for x in list(session.new): session.add(Line(id=x.id + 100)) if isinstance(x, Log) else None\\ns.add(Log(id=1)); s.commit(); result = s.query(Line).one().id
@sa.event.listens_for(Log.what, "set")\\ndef f(target, value, old, initiator): seen.append((value, old))\\nx = Log(id=1, what="a"); x.what = "b"; result = seen[1]
@sa.event.listens_for(Log.lines, "append")\\ndef f(target, value, initiator): seen.append(value.id)\\n@sa.event.listens_for(Log.lines, "remove")\\ndef g(target, value, initiator): seen.append(-value.id)\\nx = Log(id=1); l = Line(id=2); x.lines.append(l); x.lines.remove(l); result = seen
@sa.event.listens_for(Log, "init")\\ndef f(target, args, kwargs): kwargs.setdefault("what", "from init")\\nresult = Log().what
@sa.event.listens_for(Log, "load")\\ndef f(target, context): seen.append(target.id)\\ns.add(Log(id=1)); s.commit(); s.expunge_all(); s.get(Log, 1); result = seen
x = Log(id=1); s.add(x); s.commit(); x.what = "w"; s.commit(); result = x.touched
x = Log(id=1); s.add(x); s.flush(); result = x.touched
x = Log(id=1); s.add(x); s.commit(); s.query(Log).update({"what": "w"}); s.commit(); result = x.touched
f = note_of("x"); sa.event.listen(Log, "before_insert", f); result = sa.event.contains(Log, "before_insert", f); sa.event.remove(Log, "before_insert", f); s.add(Log(id=1)); s.flush(); result = result, seen
sa.event.listen(Log, "before_insert", note_of("once"), once=True); s.add_all([Log(id=1), Log(id=2)]); s.flush(); result = seen
@sa.event.listens_for(s, "do_orm_execute")\\ndef f(state): seen.append(state.is_select)\\ns.query(Log).count(); result = seen
sa.event.listen(bind.engine, "before_cursor_execute", lambda conn, cursor, statement, parameters, context, executemany: seen.append(statement)); s.execute(text("SELECT 1 + 1")); result = seen
engine = sa.create_engine(bind.engine.url)\\n@sa.event.listens_for(engine, "connect")\\ndef f(connection, record):\\n    cursor = connection.cursor(); cursor.execute("SET work_mem = '3MB'"); cursor.close(); connection.commit()\\nwith engine.connect() as c: result = c.execute(text("SHOW work_mem")).scalar()
try:\\n    s.add(Log(id=1)); s.flush(); s.expunge_all(); s.add(Log(id=1)); s.flush()\\nexcept sa.exc.IntegrityError: pass\\ntry:\\n    s.query(Log).count()\\nexcept Exception as e: result = type(e).__name__
"""

BLOCKS["""
Base = automap_base()
ONLY = {"only": ["au", "bu", "cu", "au_cu", "keyless"]}
bind.execute(text("CREATE TABLE au (id serial PRIMARY KEY, name text)"))
bind.execute(text("CREATE TABLE bu (id serial PRIMARY KEY, au_id int NOT NULL REFERENCES au)"))
bind.execute(text("CREATE TABLE cu (id serial PRIMARY KEY)"))
bind.execute(text("CREATE TABLE au_cu (au_id int REFERENCES au, cu_id int REFERENCES cu, PRIMARY KEY (au_id, cu_id))"))
bind.execute(text("CREATE TABLE keyless (a int)"))
s = Session(bind=bind)
"""] = """
Base.prepare(autoload_with=bind, reflection_options=ONLY); A = Base.classes.au; s.add(A(name="x")); s.commit(); result = s.query(A).one().name
Base.prepare(autoload_with=bind, reflection_options=ONLY); result = sorted(c for c in Base.classes.keys() if c in ("au", "bu", "cu", "au_cu", "keyless"))
Base.prepare(autoload_with=bind, reflection_options=ONLY); A, B = Base.classes.au, Base.classes.bu; s.add(B(au=A(name="x"))); s.commit(); result = [b.id for b in s.query(A).one().bu_collection]
Base.prepare(autoload_with=bind, reflection_options=ONLY); A, C = Base.classes.au, Base.classes.cu; a = A(name="x"); a.cu_collection.append(C()); s.add(a); s.commit(); result = s.execute(text("SELECT * FROM au_cu")).all()
class A(Base): __tablename__ = "au"; label = sa.Column("name", sa.Text)\\nBase.prepare(autoload_with=bind, reflection_options=ONLY); s.add(A(label="x")); s.commit(); result = s.query(A).filter(A.label == "x").one().id
Base.prepare(bind, reflect=True, reflection_options=ONLY); result = "au" in Base.classes
Base.prepare(autoload_with=bind, reflection_options={"only": ["au"]}); result = list(Base.classes.keys())
"""


def cases():
    for block, bodies in BLOCKS.items():
        for body in bodies.strip().splitlines():
            before = IMPORTS + block
            yield {"kind": KIND, "before": before.strip(), "code": split_class(body), "after": LEFT, "sent": False, "alone": True}


def split_class(body):
    code = split(body)
    if code.startswith("class "):
        head, rest = code.split("\n", 1)
        name, inside = head.split(": ", 1)
        return name + ":\n    " + inside.replace("; ", "\n    ") + "\n" + rest
    return code
