"""What a flush writes: many objects of a class, versions of rows, aliases of classes with two tables."""

from tables.orm_classes import IMPORTS, LEFT, split_class

KIND = "operations"
MODES = ["online"]

SETUP = """
class Base(DeclarativeBase): pass
class Versioned(Base):
    __tablename__ = "versioned"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]]
    version: Mapped[int]
    __mapper_args__ = {"version_id_col": version}
class Stamped(Base):
    __tablename__ = "stamped"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]]
    stamp: Mapped[str]
    __mapper_args__ = {"version_id_col": stamp, "version_id_generator": lambda old: (old or "") + "x"}
class Tree(Base):
    __tablename__ = "tree"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey("tree.id"))
    name: Mapped[Optional[str]]
    made: Mapped[Optional[str]] = mapped_column(server_default="here")
    parent: Mapped[Optional["Tree"]] = relationship(remote_side=[id], back_populates="children")
    children: Mapped[List["Tree"]] = relationship(back_populates="parent", order_by="Tree.id")
class Animal(Base):
    __tablename__ = "animals"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[Optional[str]]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "animal"}
class Cat(Animal):
    __tablename__ = "cats"
    id: Mapped[int] = mapped_column(sa.ForeignKey("animals.id"), primary_key=True)
    lives: Mapped[Optional[int]]
    __mapper_args__ = {"polymorphic_identity": "cat"}
Base.metadata.create_all(bind)
s = Session(bind=bind)
"""

BODIES = """
v = Versioned(name="a"); s.add(v); s.commit(); result = v.version; v.name = "b"; s.commit(); result = result, v.version
v = Versioned(name="a"); s.add(v); s.commit(); s.execute(text("UPDATE versioned SET version = 7")); v.name = "b"; s.flush()
v = Versioned(name="a"); s.add(v); s.commit(); v.version; s.execute(text("UPDATE versioned SET version = 7")); v.name = "b"; s.flush()
v = Versioned(name="a"); s.add(v); s.commit(); v.version; s.execute(text("UPDATE versioned SET version = 7")); s.delete(v); s.flush()
v = Versioned(name="a"); s.add(v); s.commit(); s.delete(v); s.commit(); result = s.query(Versioned).count()
s.add_all([Versioned(name="a"), Versioned(name="b")]); s.commit(); result = [v.version for v in s.query(Versioned)]
x = Stamped(name="a"); s.add(x); s.commit(); x.name = "b"; s.commit(); x.name = "c"; s.commit(); result = x.stamp
s.add_all([Tree(name=f"n{i}") for i in range(30)]); s.commit(); result = [(t.id, t.name, t.made) for t in s.query(Tree).order_by(Tree.id)]
made = [Tree(name=f"n{i}") for i in range(5)]; s.add_all(made); s.flush(); result = [t.id for t in made]
s.add_all([Tree(id=2, parent_id=1), Tree(id=1)]); s.commit(); result = s.query(Tree).count()
s.add_all([Tree(id=2, name="a"), Tree(id=1), Tree(id=3, name="b", made="x")]); s.commit(); result = [(t.id, t.name, t.made) for t in s.query(Tree).order_by(Tree.id)]
p = Tree(name="p"); s.add_all([Tree(name="a", parent=p), p, Tree(name="b", parent=p)]); s.commit(); result = [t.name for t in p.children]
p = Tree(name="p", children=[Tree(name="a", children=[Tree(name="c")]), Tree(name="b")]); s.add(p); s.commit(); result = [(t.name, t.parent_id is None) for t in s.query(Tree).order_by(Tree.id)]
s.add_all([Tree(name=func.upper("x")), Tree(name="y"), Tree(name=func.lower("Z"))]); s.commit(); result = sorted(t.name for t in s.query(Tree))
s.add_all([Tree(), Tree()]); s.commit(); result = s.query(Tree).count()
s.add_all([Cat(name="a", lives=9), Animal(name="b"), Cat(name="c", lives=7)]); s.commit(); a = aliased(Cat); result = [(x.lives, x.name) for x in s.query(a).order_by(a.name)]
s.add_all([Cat(name="a", lives=9), Cat(name="c", lives=7)]); s.commit(); a, b = aliased(Cat), aliased(Cat, name="other"); result = s.query(a.name, b.name).filter(a.lives > b.lives).all()
s.add_all([Cat(name="a", lives=9), Animal(name="b")]); s.commit(); a = aliased(Cat); result = s.query(Animal.name, a.lives).outerjoin(a, a.id == Animal.id).order_by(Animal.name).all()
"""


def cases():
    for body in BODIES.strip().splitlines():
        before = (IMPORTS + SETUP).strip()
        yield {"kind": KIND, "before": before, "code": split_class(body), "after": LEFT, "sent": False, "alone": True}
