"""Names that few scripts use: operators of SQLAlchemy 1, comments of constraints, an item of a column as an attribute."""

from tables._listed import listed

KIND = "operations"

OPERATORS = """
    ops.contains_op(t.c.s, "x") | ops.startswith_op(t.c.s, "x") | ops.endswith_op(t.c.s, "x") | ops.icontains_op(t.c.s, "x") | ops.not_contains_op(t.c.s, "x") | ops.notstartswith_op(t.c.s, "x") | ops.not_iendswith_op(t.c.s, "x") | ops.isnot(t.c.s, None) | ops.notlike_op(t.c.s, "x") | ops.notin_op(t.c.i, [1, 2]) | ops.eq(t.c.i, 5) | ops.mirror(ops.lt)(t.c.i, 5) | ops.nullsfirst_op(t.c.i)
"""
VALUES = """
    ops.is_comparison(ops.eq) | ops.is_comparison(ops.add) | ops.is_commutative(ops.add) | ops.is_commutative(ops.sub) | isinstance(t.c.i, sa.SQLColumnExpression) | isinstance(t.c.i + 1, sa.SQLColumnExpression) | isinstance(t, sa.SQLColumnExpression) | isinstance(bind, sa.engine.interfaces.ConnectionEventsTarget) | isinstance(CreateTable(t), sa.ExecutableDDLElement) | isinstance(sa.DDL("x"), sa.DDLElement) | sa.sql.functions.register_function("conformance_made", lambda *args, **kw: func.lower(*args)) or str(func.conformance_made("A")) | str(func.percentile_cont(0.5).within_group(t.c.n).type) | str(func.mode().within_group(t.c.s).type) | str(func.percentile_disc(1, 2).within_group(t.c.i).type) | str(func.random())
"""
DIRECTIVES = r"""
x = sa.Table("child", sa.MetaData(), sa.Column("id", sa.Integer), sa.CheckConstraint("id > 0", name="ck", comment="it's")); op.execute(sa.schema.SetConstraintComment(next(c for c in x.constraints if c.name == "ck")))
x = sa.Table("child", sa.MetaData(), sa.Column("id", sa.Integer), sa.CheckConstraint("id > 0", name="Ck"), schema="side"); op.execute(sa.schema.DropConstraintComment(next(c for c in x.constraints if c.name == "Ck")))
"""
INDEXED = """
from sqlalchemy.ext.indexable import index_property
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class Kind(Base):
    __table__ = sa.Table("t", Base.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("jb", pg.JSONB), sa.Column("ai", pg.ARRAY(sa.Integer)))
    b = index_property("jb", "b", default=None)
    k = index_property("jb", "k")
    first = index_property("ai", 0)
s = Session(bind=bind)
"""
OBJECTS = """
result = s.get(Kind, 1).b, s.get(Kind, 2).b, s.get(Kind, 1).first
result = s.get(Kind, 2).k
k = s.get(Kind, 1); k.b = 5; s.flush(); result = s.execute(text("SELECT jb->'b' FROM t WHERE id = 1")).scalar()
k = s.get(Kind, 2); k.k = "x"; s.flush(); result = s.execute(text("SELECT jb FROM t WHERE id = 2")).scalar()
k = s.get(Kind, 1); del k.b; s.flush(); result = s.execute(text("SELECT jb ? 'b' FROM t WHERE id = 1")).scalar()
result = s.query(Kind.id).filter(Kind.first == 1).all(), str(Kind.first == 1), str(Kind.k.astext == "x")
result = s.query(Kind).order_by(Kind.id).value(Kind.id), list(s.query(Kind).order_by(Kind.id).values(Kind.id, Kind.ai)), list(s.query(Kind).values())
"""


def cases():
    for expression in listed(OPERATORS):
        yield {"kind": "expression", "code": expression.replace("ops.", "sa.sql.operators.")}
    for expression in listed(VALUES):
        yield {"kind": "value", "code": expression.replace("ops.", "sa.sql.operators."), "modes": ["online"]}
    for line in DIRECTIVES.strip().splitlines():
        yield {"kind": "operations", "code": line, "modes": ["literal"]}
    for line in OBJECTS.strip().splitlines():
        yield {"kind": "operations", "code": line, "before": INDEXED.strip(), "modes": ["online"], "sent": False, "alone": True}
