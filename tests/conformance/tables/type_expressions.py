"""`bind_expression()` and `column_expression()` of types: around which values and which columns they stand."""

import re

KIND = "operations"

SETUP = """
class Low(sa.types.TypeDecorator):
    impl, cache_ok = sa.Text, True
    def bind_expression(self, bindvalue): return func.lower(bindvalue)
    def column_expression(self, column): return func.upper(column)
    def process_result_value(self, value, dialect): return (value,)
class Own(sa.types.UserDefinedType):
    cache_ok = True
    def get_col_spec(self, **kw): return "text"
    def bind_expression(self, bindvalue): return func.concat(bindvalue, "%:a", sa.literal("b", Own), type_=self)
    def column_expression(self, column): return func.concat(column, text("'!'"), type_=self)
    def bind_processor(self, dialect): return lambda value: value and value + " bound"
    def result_processor(self, dialect, coltype): return lambda value: [value]
    def literal_processor(self, dialect): return lambda value: "'" + value + "'"
class Behind(sa.types.TypeDecorator):
    impl, cache_ok = Low, True
    def process_bind_param(self, value, dialect): return value and "behind " + value
class Chosen(sa.types.TypeDecorator):
    impl, cache_ok = sa.String, True
    def load_dialect_impl(self, dialect): return Own()
class OfImpl(sa.types.TypeDecorator):
    impl, cache_ok = Low, True
    def bind_expression(self, bindvalue): return func.btrim(super().bind_expression(bindvalue))
class Derived(Low): pass
class Itself(sa.Text):
    def bind_expression(self, bindvalue): return bindvalue
    def column_expression(self, column): return column
class Twice(sa.Text):
    def bind_expression(self, bindvalue): return sa.cast(bindvalue, pg.TEXT) + bindvalue
class Typed(sa.types.TypeDecorator):
    impl, cache_ok = sa.Text, True
    def column_expression(self, column): return func.lower(column, type_=self)
    def process_result_value(self, value, dialect): return {value}
Given = Low().with_variant(sa.String(), "postgresql")
Variant = sa.String().with_variant(Low(), "postgresql")
T = TYPE
p = table("t", column("id", sa.Integer), column("s", T), column("x", T), column("i", sa.Integer)); q = p.alias("q"); M = sa.MetaData()
r = sa.Table("t", M, sa.Column("id", sa.Integer, primary_key=True), sa.Column("s", T), sa.Column("x", T, key="k"))
if bind is not None: bind.exec_driver_sql("INSERT INTO t (id, s, x) VALUES (950, 'Ab', 'aB'), (951, 'ab', NULL)")
def said(statement, *parameters):
    if bind is None: op.execute(statement)
    else:
        result = bind.execute(statement, *parameters)
        note(list(result.keys()), result.all()) if result.returns_rows else note(result.rowcount)
"""

QUERIES = """
select(p) | select(p.c.s) | select(p.c.s.label("n")) | select(p.c.s.label(None)) | select(p.c.s, p.c.s) | select(p.c.s, q.c.s) | select(q) | select(r) | select(p.c.s + "B") | select("B" + p.c.s)
select(func.max(p.c.s)) | select(func.max(p.c.s, type_=T)) | select(func.coalesce(p.c.x, "Z")) | select(func.f(p.c.x, "Z")).where(sa.false()) | select(func.nullif(p.c.s, "A")) | select(func.count(p.c.s).filter(p.c.s == "A")) | select(func.max(p.c.s).over())
select(p.c.id).where(p.c.s == "AB") | select(p.c.id).where("AB" == p.c.s) | select(p.c.id).where(p.c.s != "A") | select(p.c.id).where(p.c.s == None) | select(p.c.id).where(p.c.s.in_(["AB", "b"])) | select(p.c.id).where(p.c.s.not_in(["AB"])) | select(p.c.id).where(p.c.s.in_([None])) | select(p.c.id).where(p.c.s.in_(["A", literal("b", T)]))
select(p.c.id).where(p.c.s.in_(select(p.c.x))) | select(p.c.id).where(p.c.s.in_(bindparam("v", ["A"], expanding=True))) | select(p.c.id).where(p.c.s == bindparam("v", "A")) | select(p.c.id).where(p.c.s == bindparam("v", "A", type_=sa.String)) | select(p.c.id).where(p.c.s == bindparam("v", "A", type_=T, literal_execute=True))
select(p.c.id).where(p.c.s.between("A", "B")) | select(p.c.id).where(p.c.s == "50%:a") | select(p.c.id).where(p.c.s == sa.any_(pg.array(["A"]))) | select(p.c.id).where(sa.tuple_(p.c.s, p.c.id) == ("A", 1)) | select(p.c.id).where(p.c.s == op.inline_literal("AB"))
select(p.c.s).order_by(p.c.s) | select(p.c.s.label("n")).order_by("n") | select(p.c.s.label("n")).order_by(p.c.s.label("n").desc()) | select(p.c.s).order_by("s") | select(p.c.s).group_by(p.c.s).having(p.c.s > "A") | select(p.c.s).distinct() | select(sa.distinct(p.c.s)) | select(p.c.s).distinct(p.c.s) | select(p.c.s).limit(1).with_for_update()
select(p.c.s).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL) | select(p.c.s, q.c.s).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL) | select(p.c.s.is_(None)) | select(p.c.s.collate("C"))
select(p.c.s).subquery().select() | select(select(p.c.s).subquery().c.s) | select(select(p.c.s.label("n")).cte("c")) | select(select(p.c.s).limit(1).scalar_subquery()) | select(select(p.c.s).limit(1).scalar_subquery().label("n")) | select(p.c.id).where(exists(select(q.c.s).where(q.c.s == p.c.x))) | select(p.c.id).where(p.c.s == select(q.c.s).limit(1).scalar_subquery()) | select(select(q.c.s).limit(1).lateral("l"))
select(p.c.s).union(select(q.c.x)) | select(p.c.s).union_all(select(q.c.x)).order_by("s") | select(select(p.c.s).union(select(q.c.x)).subquery()) | sa.union(select(p.c.s).union(select(q.c.s)), select(p.c.x)) | select(p.c.s).union(select(q.c.x)).limit(1)
select(cast("A", T)) | select(cast(p.c.id, T)) | select(cast(p.c.s, sa.String)) | select(sa.type_coerce("A", T)) | select(sa.type_coerce(p.c.i, T)) | select(sa.type_coerce(p.c.x, T).label("n")) | select(sa.type_coerce(p.c.s, sa.String)) | select(literal("A", T)) | select(literal("A", T).label("n")) | select(literal(None, T)) | select(bindparam("v", "A", type_=T))
select(case((p.c.id == 1, p.c.s), else_=p.c.x)) | select(case((p.c.id == 1, "A"), else_=p.c.x)) | select(column("s", T)).select_from(p) | select(literal_column("s", T)).select_from(p) | select(literal_column("s", T).label("n")).select_from(p) | select(pg.array([literal("A", T)]))
text("SELECT s FROM t").columns(s=T) | select(text("SELECT s FROM t").columns(s=T).subquery()) | text("SELECT :v").bindparams(bindparam("v", "A", type_=T)) | text("SELECT 1 WHERE 'a' IN :v").bindparams(bindparam("v", ["A", "B"], type_=T, expanding=True)) | select(sa.values(column("c", T), name="v").data([("A",)])) | select(p.c.s.op("||")("A")) | select(p.c.s.op("||", return_type=sa.String())("A"))
r.insert().values(id=960, s="AB").returning(r.c.s) | r.insert().values(id=960, s="AB").returning(r) | r.insert().values(id=960, s="AB").returning(r.c.s.label("n"), r.c.s + r.c.k) | p.update().values(s="AB").where(p.c.s == "ab").returning(p.c.s, p.c.x) | p.delete().where(p.c.s == "ab").returning(p.c.s) | p.update().values(s="A").returning(select(q.c.s).where(q.c.id == p.c.id).scalar_subquery())
select(p.delete().where(p.c.id > 900).returning(p.c.s).cte("d")) | select(p.c.id).add_cte(p.delete().where(p.c.s == "A").returning(p.c.s).cte("d")) | pg.insert(r).values(id=950, s="Z").on_conflict_do_update(index_elements=["id"], set_={"s": "C"}, where=r.c.s != "Y").returning(r.c.s)
"""
WRITES = """
r.insert().values(id=960, s="AB", k=None) | r.insert().values(id=960, s=null()) | r.insert().values(id=960, s=func.concat("A", "b")) | r.insert().values(id=960, s=func.concat(literal("A", T), "b")) | r.insert().values(id=960, s=bindparam("v", "A")) | r.insert().values(id=960, s=bindparam("v", "A", type_=sa.String))
r.insert().values(id=960, s=cast("A", T)) | r.insert().values(id=960, s=text("'A'")) | r.insert().values(id=960, s=select(q.c.s).limit(1).scalar_subquery()) | r.insert().from_select(["id", "s"], select(q.c.id + 20, q.c.s)) | r.insert().from_select(["id", "s"], select(literal(960), literal("A", T))) | r.insert().from_select(["id", "s"], select(q.c.id + 20, q.c.s).union(select(q.c.id + 20, q.c.x)))
p.update().values(s="AB").where(p.c.id == 950) | p.update().values(s=p.c.s) | p.update().values(s=p.c.s + "AB") | p.update().values(s=func.lower(p.c.s)) | p.update().values(s=None) | p.update().values(s=q.c.x).where(q.c.s == "ab") | p.update().values({"s": case((p.c.id == 950, "A"), else_=p.c.s)}) | p.delete().where(p.c.s.like("A%")) | p.update().values(s=op.inline_literal("AB")).where(p.c.id == 950)
pg.insert(r).values(id=950, s="Z").on_conflict_do_update(index_elements=["id"], set_={"s": "C"}) | pg.insert(r).values(id=950, s="Z").on_conflict_do_update(index_elements=["id"], set_={"s": pg.insert(r).excluded.s}, where=r.c.s == "ab")
"""
# Without placeholders, whose names are others.
LISTS = """
r.insert().values([{"id": 960, "s": "AB"}, {"id": 961, "s": "Cd"}])
"""
DIRECTIVES = """
op.bulk_insert(r, [{"id": 960, "s": "AB"}, {"id": 961, "s": None}])
op.bulk_insert(r, [{"id": 960, "s": "AB"}, {"id": 961, "s": None}], multiinsert=False)
op.create_table("made", sa.Column("c", T, server_default=literal("D", T)), sa.CheckConstraint(column("c", T) == "C", name="ck"))
op.create_index("made", "t", ["id"], postgresql_where=p.c.s == "A")
"""
ONLINE = """
said(r.insert(), {"id": 960, "s": "AB", "k": "Cd"}); said(select(r.c.s, r.c.k).where(r.c.id == 960))
said(r.insert(), [{"id": 960, "s": "AB"}, {"id": 961, "s": None}]); said(select(r.c.s).where(r.c.id >= 960).order_by(r.c.id))
said(r.insert().returning(r.c.s), [{"id": 960, "s": "AB"}, {"id": 961, "s": None}])
said(p.update().where(p.c.id == bindparam("b")).values(s=bindparam("v")), [{"b": 950, "v": "AB"}, {"b": 951, "v": "C"}])
said(p.update().where(p.c.id == 950), {"s": "AB"})
row = bind.execute(select(r.c.s, r.c.k.label("n")).where(r.c.id == 950)).one(); note(row.s, row.n, row._mapping[r.c.s])
note(bind.scalar(select(p.c.s).where(p.c.s == bindparam("v")).limit(1), {"v": "AB"}))
note(bind.scalars(select(p.c.s).where(p.c.s.in_(bindparam("v", expanding=True))).order_by(p.c.id), {"v": ["AB", "C"]}).all())
"""
ORM = """
from sqlalchemy.orm import Session, DeclarativeBase, aliased, column_property
class Base(DeclarativeBase): pass
class R(Base): __table__ = sa.Table("t", Base.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("s", T), sa.Column("x", T))
session = Session(bind)
"""
SESSIONS = """
note([(each.id, each.s, each.x) for each in session.query(R).order_by(R.id)])
note(session.query(R.s, R.x.label("n")).filter(R.s == "AB").order_by(R.s).all(), session.query(R).filter_by(s="ab").count())
note(session.scalars(select(R.s).where(R.s.in_(["AB", "ab"])).order_by(R.id)).all())
session.add(R(id=970, s="AB")); session.flush(); note(session.get(R, 970).s); session.expire_all(); note(session.get(R, 970).s, session.get(R, 970).x)
session.add_all([R(id=970, s="AB", x="A"), R(id=971, s="Cd", x=None)]); session.flush(); session.expire_all(); note([each.s for each in session.query(R).filter(R.id > 960).order_by(R.id)])
each = session.get(R, 950); each.s = "New"; session.flush(); session.refresh(each); note(each.s)
session.execute(sa.update(R).where(R.s == "AB").values(s="C")); note(session.scalars(select(R.s).order_by(R.id)).all())
session.bulk_insert_mappings(R, [{"id": 970, "s": "AB"}, {"id": 971, "s": "Cd"}]); note(session.query(R.s).order_by(R.id).all())
a = aliased(R); note(session.query(a.s).filter(a.s == R.s).order_by(a.id).all())
note([each.s for each in session.scalars(select(R).from_statement(text("SELECT id, s, x FROM t ORDER BY id")))])
note([each.s for each in session.scalars(select(R).from_statement(select(R).order_by(R.id)))])
note(session.query(R.s).union(session.query(R.x)).order_by(R.s).all(), session.query(R).filter(R.s == "AB").first(), session.query(R).filter(R.s == "AB").exists() is None)
note(session.scalars(sa.update(R).values(s="C").returning(R.s)).all(), session.scalars(sa.delete(R).returning(R.s)).all())
each = session.get(R, 950); each.s = func.concat("A", "b"); session.flush(); note(each.s)
note(session.scalars(sa.insert(R).returning(R.s), [{"id": 970, "s": "AB"}]).all())
"""
TYPES = ["Low", "Own()", "Behind", "Chosen", "OfImpl", "Derived", "Itself", "Twice", "Typed", "Given", "Variant"]


def lines(text):
    return text.strip().splitlines()


def statements(text):
    return [statement for line in lines(text) for statement in line.split(" | ")]


def cases():
    setup = SETUP.strip() + "\n"
    for type_ in TYPES:
        start = setup.replace("TYPE", type_)
        for statement in statements(QUERIES):
            of_list = re.search(r"\.(not_)?in_?\(\[?[^s]|IN :v", statement)
            if type_ == "Twice" and of_list:
                # SQLAlchemy finds the place of a list once.
                continue
            # Beside a list it leaves other values of the expression unwritten where values are literals.
            modes = ["parameters", "online"] if of_list and type_ in ("Own()", "Chosen") else ["literal", "parameters", "online"]
            yield {"kind": KIND, "code": start + f"said({statement})", "modes": modes}
        for statement in statements(WRITES):
            yield start + f"said({statement})"
        for statement in statements(LISTS):
            yield {"kind": KIND, "code": start + f"said({statement})", "modes": ["literal", "online"]}
        for code in lines(DIRECTIVES):
            yield start + code
        for code in lines(ONLINE):
            if type_ == "Twice" and "expanding" in code:
                continue
            yield {"kind": KIND, "code": start + code, "modes": ["online"]}
        for code in lines(SESSIONS):
            if type_ == "Twice" and "in_" in code:
                continue
            yield {"kind": KIND, "code": start + ORM.strip() + "\n" + code, "modes": ["online"], "sent": False}
