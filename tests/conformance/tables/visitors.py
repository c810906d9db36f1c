"""sqlalchemy.sql.visitors: the parts of an expression, copies of it, and others in their place."""

from tables._listed import listed

KIND = "operations"
MODES = ["literal"]

EXPRESSIONS = """
    t.c.i | t.c.i == 5 | and_(t.c.i == 5, t.c.s == "x") | or_(t.c.i == 5, t.c.s.is_(None)) | ~(t.c.i == 5) | t.c.i.in_([1, 2]) | t.c.i.in_(select(child.c.id)) | t.c.s.like("a%") | t.c.i.between(1, 2) | func.lower(t.c.s) | func.coalesce(t.c.s, "x", null()) | func.now() | cast(t.c.i, sa.Text) | case((t.c.i == 1, "x"), else_="y") | t.c.i.label("x") | literal(5) | column("z") | t.c.i + 1 * t.c.i | -t.c.i | t.c.i.desc() | sa.tuple_(t.c.i, t.c.s) | func.sum(t.c.i).over(partition_by=t.c.s, order_by=t.c.i) | func.sum(t.c.i).filter(t.c.i > 1) | sa.extract("year", t.c.d) | sa.type_coerce(t.c.i, sa.Text) | t.c.i == sa.any_(select(child.c.id).scalar_subquery()) | pg.array([1, t.c.i]) | sa.distinct(t.c.i) | sa.exists().where(t.c.i == child.c.id) | select(t.c.i).scalar_subquery() | t.c.s.op("~")("x") | t.c.s + "x" | func.percentile_cont(0.5).within_group(t.c.i) | true()
"""
STATEMENTS = """
    select(parent.c.id, parent.c.name).where(parent.c.id == 5).order_by(parent.c.name).limit(3) | select(parent) | select(parent.c.id).select_from(parent.join(child, parent.c.id == child.c.parent_id)) | select(parent.c.name, func.count()).group_by(parent.c.name).having(func.count() > 1) | (lambda a: select(a.c.id).where(a.c.name == "x"))(parent.alias("a")) | (lambda s: select(s.c.id))(select(parent.c.id).where(parent.c.name == "q").subquery("s")) | (lambda k: select(k.c.id))(select(parent.c.id).where(parent.c.name == "q").cte("k")) | select(parent.c.id).union(select(child.c.id)) | parent.insert().values(id=1, name="x") | parent.update().where(parent.c.id == 1).values(name="x") | parent.delete().where(parent.c.name == "x") | parent.insert().from_select(["id"], select(child.c.id)) | parent.insert().values(id=1).returning(parent.c.id)
"""
SEEN = """from sqlalchemy.sql import visitors
made = {made}
found = []
kinds = ("column", "table", "binary", "function", "select", "label", "cast", "unary")
visitors.traverse(made, {{}}, {{kind: lambda part, kind=kind: found.append((kind, str(getattr(part, "name", "") or ""))) for kind in kinds}})
note(sorted(set(found)))
note(sorted({{part.__visit_name__ for part in visitors.iterate(made)}} - {{"clauselist", "grouping"}}))
"""
CHANGED = """from sqlalchemy.sql import visitors
made = {made}
before = str(made)
other = visitors.replacement_traverse(made, {{}}, lambda part: column("other") if getattr(part, "name", None) in ("s", "name") and part.__visit_name__ == "column" else None)
op.execute({execute}(other))
def twice(bind):
    if type(bind.value) is int:
        bind.value *= 2
op.execute({execute}(visitors.cloned_traverse(made, {{}}, {{"bindparam": twice}})))
note(str(made) == before)
"""


def cases():
    for kind, made in [(kind, made) for kind, block in (("expression", EXPRESSIONS), ("statement", STATEMENTS)) for made in listed(block)]:
        yield SEEN.format(made=made)
        yield CHANGED.format(made=made, execute="select" if kind == "expression" else "")
