"""SELECT: what is selected, from what, and every clause with every other."""

import itertools

from tables._listed import listed

KIND = "statement"

WHAT = ["parent.c.id", "parent", "parent.c.id, parent.c.name", "parent.c.name.label('n')", "func.count()", "parent.c['Mixed Case']", "parent.c.id, child.c.id", "literal(1), parent.c.id", "text('*')", "light", "typed.c.name, func.max(typed.c.id)", "parent.c.id + 1, parent.c.id + 2", "null().label('x'), parent.c.id", "child.c.order"]
CLAUSES = {
    "where": ".where(parent.c.id == 1)",
    "two wheres": ".where(parent.c.id > 1).where(parent.c.name.like('A%'))",
    "filter_by": ".filter_by(name='x')",
    "filter": ".filter(parent.c.name.is_not(None), parent.c.id != 5)",
    "order": ".order_by(parent.c.name.desc(), parent.c.id)",
    "order by text": ".order_by(text('name DESC'))",
    "order by name": ".order_by('name')",
    "group": ".group_by(parent.c.name).having(func.count() > 1)",
    "limit": ".limit(5).offset(10)",
    "limit none": ".limit(None)",
    "fetch": ".fetch(5, with_ties=True)",
    "distinct": ".distinct()",
    "distinct on": ".distinct(parent.c.name)",
    "update": ".with_for_update()",
    "skip": ".with_for_update(skip_locked=True, of=parent)",
    "from": ".select_from(parent)",
    "join": ".select_from(parent.join(child))",
    "outer": ".select_from(parent.outerjoin(child, child.c.parent_id == parent.c.id))",
    "method join": ".join(child, child.c.parent_id == parent.c.id)",
    "join from": ".join_from(parent, child)",
    "prefix": ".prefix_with('ALL')",
    "correlate": ".correlate(child)",
    "exists": ".where(exists().where(child.c.parent_id == parent.c.id))",
    "in": ".where(parent.c.id.in_(select(child.c.parent_id).where(child.c.note == 'x')))",
    "labels": ".set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)",
    "add": ".add_columns(child.c.note)",
    "only": ".with_only_columns(parent.c.id)",
    "params": ".where(parent.c.id == bindparam('i')).params(i=5)",
    "options": ".execution_options(max_row_buffer=5)",
    "hint": ".with_hint(parent, 'x', 'mysql')",
}
OUTER = ["{s}", "select({s}.subquery())", "select(func.count()).select_from({s}.subquery('sub'))", "union_all_with", "select({s}.cte('c'))", "{s}.order_by(None)", "insert_from", "select({s}.alias('al'))", "select({s}.exists())", "{s}.union({s})"]
# The very same object, selected more than once.
REPEATED = ["null()", "true()", "func.now()", "parent.c.id + 1", "literal(1)", "sa.cast(parent.c.id, sa.String)", "~parent.c.name", "literal_column('1')", "select(parent.c.name).limit(1).scalar_subquery()", "sa.case((parent.c.id == 1, 2))", "exists().where(parent.c.id == 1)", "parent.c.id.label('w')", "sa.type_coerce(parent.c.id, sa.String)", "parent.c.name.collate('C')", "-parent.c.id", "func.max(parent.c.id).over()", "pg.array([1, 2])", "sa.cast(null(), sa.Integer)", "func.count().filter(parent.c.id > 1)", "parent.c.id"]
AGAIN = ["select(e, e)", "select(e, e, e)", "select(e, parent.c.id, e, null(), null(), parent.c.id)", "select(e, e).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)", "light.insert().from_select(['id', 'name'], select(e, e))", "sa.union_all(select(e, e), select(e, e))"]

ENTRIES = """
    select() | select(1) | select("x") | select(parent).where() | select(text("1")) | select(text("a"), text("b")).select_from(text("parent")) | select(literal_column("*")).select_from(parent) | parent.select() | parent.select().where(parent.c.id == 1) | light.select() | typed.select().where(typed.c.name == "x")
    select(parent.c.id).where(text("name = 'x'")) | select(parent.c.id).where(text("name = :n").bindparams(n="x")) | select(parent.c.id).where(parent.c.name == "x", or_(parent.c.id == 1, parent.c.id == 2)) | select(parent).where(and_(parent.c.id == 1, parent.c.name == "x")) | select(parent.c.id).where(true()) | select(parent.c.id).where(false()) | select(parent.c.id).where(None)
    select(child).join(parent) | select(child).outerjoin(parent) | select(child).join(parent, full=True) | select(child).join(parent, isouter=True) | select(child.c.id).select_from(child.join(parent, child.c.parent_id == parent.c.id, full=True)) | select(child.c.id).join(other, other.c.id == child.c.id).join(parent, parent.c.id == child.c.parent_id) | select(child.c.id).select_from(sa.join(child, parent)) | select(child.c.id).select_from(sa.outerjoin(child, parent))
    select(child.c.id).select_from(child, parent) | select(child.c.id, other.c.v).where(child.c.id == other.c.id) | select(child.c.id).select_from(child.join(parent).join(other, other.c.id == parent.c.id)) | select(parent.alias("p").c.id) | select(parent.alias().c.id) | select(parent.alias("p")).where(parent.alias("p").c.id == 1) | select(sa.alias(parent, "q").c.name) | (lambda a, b: select(a.c.id, b.c.id).where(a.c.id == b.c.id))(parent.alias(), parent.alias())
    (lambda a, b: select(a.c.id).select_from(a.join(b, a.c.id == b.c.id)))(parent.alias("a"), parent.alias("b")) | (lambda s: select(s.c.id, s.c.name).where(s.c.id > 1))(select(parent.c.id, parent.c.name).subquery()) | (lambda s: select(s.c.n))(select(func.count().label("n")).select_from(parent).subquery("x")) | (lambda s: select(s.c.count_1))(select(func.count()).select_from(parent).subquery()) | (lambda s: select(child).join(s, s.c.id == child.c.parent_id))(select(parent.c.id).subquery())
    (lambda c: select(c.c.id).where(c.c.id == 1))(select(parent.c.id).cte("c")) | (lambda c: select(c))(select(parent).cte()) | (lambda a: (lambda b: select(b.c.id))(select(a.c.id).cte("b")))(select(parent.c.id).cte("a")) | (lambda c: select(c.union_all(select(c.c.n + 1).where(c.c.n < 5))))(select(literal(1).label("n")).cte("c", recursive=True)) | (lambda c: select(child.c.id).where(child.c.parent_id.in_(select(c.c.id))))(select(parent.c.id).cte("c"))
    (lambda c: select(c.alias("x").c.id, c.c.id))(select(parent.c.id).cte("c")) | select(select(parent.c.id).cte("c", nesting=True).c.id) | (lambda c: select(c.c.id))(parent.insert().values(name="x").returning(parent.c.id).cte("made")) | (lambda c: select(c.c.id))(parent.delete().returning(parent.c.id).cte("gone")) | (lambda c: select(c))(select(parent.c.id).cte("c").prefix_with("NOT MATERIALIZED")) | select(parent.c.id).add_cte(select(child.c.id).cte("unused")) | (lambda c: select(c.c.id).union(select(c.c.id)))(select(parent.c.id).cte("c"))
    select(select(func.max(parent.c.id)).scalar_subquery()) | select(select(func.max(parent.c.id)).scalar_subquery().label("m")) | select(parent.c.id, select(func.count(child.c.id)).where(child.c.parent_id == parent.c.id).scalar_subquery().label("n")) | select(parent.c.id).where(parent.c.id == select(func.max(parent.c.id)).scalar_subquery()) | select(parent.c.id).where(parent.c.id > select(func.avg(child.c.id)).scalar_subquery()) | select(parent.c.id).where(parent.c.id.in_(select(child.c.parent_id)))
    select(parent.c.id).where(exists().where(child.c.parent_id == parent.c.id)) | select(parent.c.id).where(~exists().where(child.c.parent_id == parent.c.id)) | select(parent.c.id).where(exists(select(child.c.id).where(child.c.parent_id == parent.c.id))) | select(parent.c.id).where(select(child.c.id).where(child.c.parent_id == parent.c.id).exists()) | select(parent.c.id).where(exists(child.c.id)) | select(exists().where(parent.c.id == 1)) | select(exists(select(parent.c.id))) | select(parent.c.id).where(exists().select_from(child).where(child.c.parent_id == parent.c.id)) | sa.exists(select(parent.c.id)).select()
    select(parent.c.id).where(select(child.c.id).where(child.c.parent_id == parent.c.id).correlate(parent).exists()) | select(parent.c.id).where(exists(select(1).where(child.c.parent_id == parent.c.id).correlate_except(child))) | select(parent.c.id).where(parent.c.id == select(child.c.parent_id).where(child.c.id == 1).correlate(None).scalar_subquery()) | select(parent.c.id, select(child.c.id).where(child.c.parent_id == parent.c.id).limit(1).lateral("l").c.id) | select(parent.c.id).join(select(child.c.id).where(child.c.parent_id == parent.c.id).lateral("l"), true())
    sa.union(select(parent.c.id), select(child.c.id)) | sa.union_all(select(parent.c.id), select(child.c.id)) | sa.except_(select(parent.c.id), select(child.c.id)) | sa.intersect(select(parent.c.id), select(child.c.id)) | sa.except_all(select(parent.c.id), select(child.c.id)) | sa.intersect_all(select(parent.c.id), select(child.c.id)) | sa.union(select(parent.c.id), select(child.c.id)).order_by("id") | sa.union(select(parent.c.id), select(child.c.id)).limit(1) | sa.union(select(parent.c.id).limit(1), select(child.c.id).order_by(child.c.id)) | select(parent.c.id).union_all(select(child.c.id))
    sa.union(sa.union(select(literal(1)), select(literal(2))), select(literal(3))) | sa.union_all(select(parent.c.id), sa.except_(select(child.c.id), select(literal(1)))) | select(sa.union(select(parent.c.id), select(child.c.id)).subquery().c.id) | sa.union(select(parent.c.id), select(child.c.id)).cte("u").select() | sa.union(select(parent.c.id.label("a")), select(child.c.id)).order_by(text("a DESC")).offset(1) | select(parent.c.id).intersect(select(child.c.id)) | select(parent.c.id).except_(select(child.c.id)) | sa.union(select(parent.c.id)) | select(sa.union(select(parent.c.id), select(child.c.id)).alias("u"))
    select(parent.c.name, func.count(child.c.id)).join(child).group_by(parent.c.name) | select(parent.c.name, func.count().label("n")).group_by(parent.c.name).order_by(sa.desc("n")) | select(parent.c.name.label("x")).group_by("x").order_by("x") | select(func.count().label("n")).select_from(parent).having(func.count() > 1) | select(parent.c.name).group_by(func.lower(parent.c.name), parent.c.id) | select(parent.c.name).group_by(func.rollup(parent.c.name)) | select(parent.c.name).group_by(text("1")) | select(func.count(parent.c.id).label("n")).group_by(parent.c.name).having(text("count(*) > :c").bindparams(c=1))
    select(parent.c.id).order_by(parent.c.id.desc().nulls_last()) | select(parent.c.id).order_by(sa.desc(parent.c.name)) | select(parent.c.id.label("x")).order_by("x") | select(parent.c.id.label("x")).order_by(sa.desc("x")) | select(parent.c.id).order_by(func.lower(parent.c.name)) | select(parent.c.id).order_by(case((parent.c.id == 1, 0), else_=1)) | select(parent.c.id).order_by(text("1")) | select(parent.c.id).order_by(literal_column("1")) | select(parent.c.id).order_by(parent.c.name.collate("C")) | select(parent.c.id).order_by() | select((parent.c.id + 1).label("x")).order_by((parent.c.id + 1).label("x")) | select(parent.c.id).order_by(sa.nulls_first(parent.c.id)) | select(parent.c.id).order_by("nothing") | select(parent.c.id).order_by(-parent.c.id)
    select(parent.c.id).limit(5) | select(parent.c.id).offset(5) | select(parent.c.id).limit(literal(5)) | select(parent.c.id).limit(bindparam("l", 5)) | select(parent.c.id).limit(func.length("abc")) | select(parent.c.id).slice(5, 10) | select(parent.c.id).fetch(5) | select(parent.c.id).fetch(5, percent=True) | select(parent.c.id).limit(0) | select(parent.c.id).limit(5).limit(None) | select(parent.c.id).limit(text("ALL"))
    select(parent.c.id).with_for_update(read=True) | select(parent.c.id).with_for_update(nowait=True) | select(parent.c.id).with_for_update(key_share=True) | select(parent.c.id).with_for_update(read=True, key_share=True) | select(parent.c.id).with_for_update(of=parent.c.id) | select(parent.c.id).join(child).with_for_update(of=[parent, child], skip_locked=True) | select(parent.c.id).suffix_with("/* end */") | select(parent.c.id).prefix_with("/* start */") | select(parent.c.id).distinct().limit(1) | select(parent.c.id).distinct(parent.c.id, parent.c.name).order_by(parent.c.id) | select(sa.distinct(parent.c.name)) | select(parent.c.name.distinct())
    select(sa.values(column("a", sa.Integer), column("b", sa.String), name="v").data([(1, "x"), (2, "y")])) | select(sa.values(column("a", sa.Integer), name="v", literal_binds=True).data([(1,), (2,)])) | (lambda v: select(parent.c.id).join(v, v.c.a == parent.c.id))(sa.values(column("a", sa.Integer), name="v").data([(1,)])) | select(sa.values(column("a", sa.Integer)).data([(1,)]).alias("q")) | select(parent.tablesample(100)) | select(sa.tablesample(parent, func.system(100), name="ts", seed=func.random()).c.id) | select(parent.tablesample(func.bernoulli(100), "ts")) | select(func.generate_series(1, 3).alias("g")) | select(func.generate_series(1, 3).alias()) | select(func.generate_series(1, 3).alias().column)
    select(text("x")).select_from(func.unnest(pg.array([1, 2])).alias("x")) | select(func.jsonb_each(t.c.jb).table_valued("key", "value")) | select(t.c.id, func.unnest(t.c.ai).column_valued("v")) | select(func.generate_series(1, 3).table_valued("v", name="g")) | select(literal_column("g.v")).select_from(func.generate_series(1, 2).table_valued("v", name="g").render_derived()) | select(func.json_to_recordset('[{"a": 1}]').table_valued(column("a", sa.Integer), name="r").render_derived(with_types=True)) | select(t.c.id).select_from(t, func.jsonb_array_elements(t.c.jb["k"]).table_valued("value", name="e")) | select(func.pg_get_keywords().table_valued("word", "catcode")).limit(1) | select(sa.column("x")).select_from(text("generate_series(1, 2) AS x"))
    text("SELECT 1") | text("SELECT id FROM parent WHERE name = :n").bindparams(n="Ann") | text("SELECT id, name FROM parent").columns(parent.c.id, parent.c.name) | text("SELECT id, name FROM parent").columns(id=sa.Integer, name=sa.String) | select(text("SELECT id FROM parent").columns(parent.c.id).subquery("s").c.id) | text("SELECT id FROM parent").columns(column("id")).cte("c").select() | select(text("id").label("x")) if False else select(literal_column("id").label("x")).select_from(parent) | text("SELECT :a::int, :b").bindparams(a=1, b="x") | text("SELECT 'a:b', '{}'::jsonb") | text("SELECT '12:30'::time, \\\\:x") | text("SELECT 100 % 3, '%'") | text("SELECT id FROM parent WHERE id IN :ids").bindparams(bindparam("ids", [1, 2], expanding=True))
    text("SELECT :d").bindparams(bindparam("d", date(2026, 1, 2), sa.Date)) | text("SELECT :j").bindparams(bindparam("j", {"a": 1}, pg.JSONB)) | text("SELECT :x").bindparams(x=None) | text("SELECT :x").bindparams(x=True) | text("SELECT :x").bindparams(x=D("1.5")) | text("SELECT :x").bindparams(x=date(2026, 1, 2)) | text("SELECT :x").bindparams(x=datetime_(2026, 1, 2)) | text("SELECT :x").bindparams(x=UUID) | text("SELECT :x").bindparams(x=[1, 2]) | text("SELECT :x").bindparams(x="it's") | text("SELECT :x").bindparams(x=timedelta(days=1)) | text("SELECT :x").bindparams(x=b"ab") | text("SELECT :x") | text("SELECT :x").bindparams(y=1) | text("SELECT :x_1, :x").bindparams(x_1=1, x=2)
    select(parent.c.id).where(parent.c.id == 1).with_only_columns(func.count()) | select(parent).with_only_columns(parent.c.id, parent.c.name) | select(parent).with_only_columns(func.count(), maintain_column_froms=True) | select(parent.c.id).add_columns(parent.c.name) | select(parent.c.id).column(parent.c.name) | select(parent).reduce_columns() | select(parent.c.id, parent.c.id) | select(parent.c.id, child.c.id, other.c.id) | select(parent.c.id, parent.c.id.label("id")) | select(func.lower(parent.c.name), func.lower(parent.c.name)) | select(parent.c.id == 1, parent.c.id == 2) | select(sa.inspect(parent)) | select(*parent.c) | select(*[c for c in parent.columns]) | select(parent.c["id", "name"]) | select(parent.columns.id) | select(parent.c.values()[0]) | select(parent.primary_key.columns.values()[0])
    select(light.c.id, light.c.name).where(light.c.name == "x") | select(light) | select(table("nowhere", column("a"), schema="side").c.a) | select(column("a")).select_from(table("nowhere")) | select(column("a"), column("b")).select_from(text("nowhere")) | select(column("id")).where(column("name") == "x").select_from(table("parent")) | select(sa.literal_column("1").label("one"), text("2")) | select(quoted_name("A b", True)) if False else select(column("A b")).select_from(table("T t")) | select(table("Parent", column("Id")).c.Id) | select(column("select"), column("a%b"), column("a:b")) | select(column('a"b'))
"""


def cases():
    for what in WHAT:
        for clause in CLAUSES.values():
            yield f"select({what}){clause}"
    for (one, first), (two, second) in itertools.combinations(CLAUSES.items(), 2):
        yield f"select(parent.c.id, parent.c.name){first}{second}"
    for outer in OUTER:
        for clause in CLAUSES.values():
            inner = f"select(parent.c.id, parent.c.name){clause}"
            if outer == "union_all_with":
                yield f"sa.union_all({inner}, select(child.c.id, child.c.note)).order_by('id')"
            elif outer == "insert_from":
                yield f"light.insert().from_select(['id', 'name'], {inner})"
            else:
                yield outer.replace("{s}", inner)
    for again in AGAIN:
        for element in REPEATED:
            yield f"(lambda e: {again})({element})"
    yield from listed(ENTRIES)
