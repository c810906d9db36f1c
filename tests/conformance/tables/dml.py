"""INSERT, UPDATE and DELETE: every value of every type, and every clause."""

from tables._listed import listed

KIND = "statement"

VALUES = {
    "i": ["5", "None", "'7'", "True", "func.length('abc')", "t.c.i + 1", "text('3')", "select(func.max(child.c.id)).scalar_subquery()", "2**70", "1.5", "bindparam('v', 4)", "literal(4)", "null()", "sa.Sequence('parent_id_seq').next_value()"],
    "n": ["D('1.50')", "1.5", "5", "'2.5'", "None", "D('NaN')"],
    "f": ["2.5", "5", "D('1.5')", "float('inf')", "1e-9"],
    "s": ["'x'", "\"it's\"", "'50%'", "':p'", "None", "5", "'a\\\\b'", "func.lower('X')", "'é😀'", "t.c.s + 'y'", "''"],
    "b": ["True", "False", "None", "1", "0", "true()", "'x'"],
    "d": ["date(2026, 1, 2)", "'2026-01-02'", "datetime_(2026, 1, 2, 3)", "func.now()", "None"],
    "ts": ["datetime_(2026, 1, 2, 3, 4, 5, 6)", "date(2026, 1, 2)", "'2026-01-02'", "func.now()", "datetime_(2026, 1, 2, tzinfo=UTC)"],
    "tz": ["datetime_(2026, 1, 2, tzinfo=UTC)", "datetime_(2026, 1, 2)", "func.now()", "text('now()')"],
    "tm": ["time(1, 2, 3)", "time(1, 2, 3, 4, tzinfo=UTC)", "'12:30'"],
    "iv": ["timedelta(days=1, hours=2)", "timedelta(microseconds=5)", "-timedelta(days=1)", "text(\"interval '1 day'\")"],
    "u": ["UUID", "str(UUID)", "None", "func.gen_random_uuid()"],
    "j": ["{'a': 1}", "[1, 'x', None]", "'text'", "5", "None", "null()", "sa.JSON.NULL", "True", "{'a': \"it's 100%\"}", "{'é': '\\n'}"],
    "jb": ["{'a': {'b': []}}", "[]", "None", "sa.null()", "pg.JSONB.NULL", "func.jsonb_build_object('a', 1)", "cast({'a': 1}, pg.JSONB)", "t.c.jb.op('||')({'a': 1})", "{1: 2}"],
    "ai": ["[1, 2]", "[]", "None", "[None, 1]", "(1, 2)", "pg.array([1, 2])", "'{1,2}'", "[[1], [2]]"],
    "at": ["['a', \"b'c\", 'd,e', None]", "[]", "['']"],
    "e": ["'red'", "'nope'", "None", "cast('red', sa.Enum('red', 'green', name='colour'))"],
    "m": ["Mood.ok", "'ok'", "'Ok'", "None", "'nope'"],
    "by": ["b'ab'", "b''", "b'\\x00\\xff'", "bytearray(b'x')", "memoryview(b'x')", "None", "'text'"],
    "r": ["pg.Range(1, 5)", "pg.Range(1, None, bounds='()')", "pg.Range(empty=True)", "'[1,5)'", "None"],
    "ip": ["'10.0.0.1'", "None"],
    "tv": ["'a b'", "func.to_tsvector('english', 'a')", "func.to_tsvector('x')"],
    "h": ["{'a': '1'}", "{}", "None", "{'a': None}", "'a=>1'", "{'x\"y': \"z'w\"}"],
}

USES = [
    "t.insert().values(id=9, {c}={v})",
    "sa.insert(t).values({{'id': 9, '{c}': {v}}}).returning(t.c.id, t.c.{c})",
    "t.update().values({c}={v})",
    "sa.update(t).where(t.c.id == 1).values({{t.c.{c}: {v}}}).returning(t.c.{c})",
    "t.update().values({{'{c}': {v}}}).where(t.c.{c} == {v})",
    "t.delete().where(t.c.{c} == {v})",
    "sa.delete(t).where(t.c.{c} != {v}).returning(t.c.{c})",
    "pg.insert(t).values(id=1, {c}={v}).on_conflict_do_update(index_elements=['id'], set_={{'{c}': {v}}})",
    "sa.insert(t).values([{{'id': 8, '{c}': {v}}}, {{'id': 9, '{c}': {v}}}])",
    "text('UPDATE t SET {c} = :v').bindparams(bindparam('v', {v}, t.c.{c}.type))",
]

ENTRIES = """
    parent.insert() | sa.insert(parent) | sa.insert(parent).values() | light.insert() | sa.insert(child).values({}) | parent.insert().values(name="x") | parent.insert().values({"name": "x", "Mixed Case": 5}) | parent.insert().values(("x", 5)) if False else parent.insert().values(name="x", id=50) | parent.insert().values([{"name": "x"}, {"name": "y"}]) | sa.insert(parent).values(name=func.lower("X")) | light.insert().values(id=60, name="x") | light.insert().values([dict(id=61, name="x"), dict(id=62, name="y")])
    sa.insert(parent).values(nope=1) | sa.insert(parent).values({"name": "x"}).values({"Mixed Case": 3}) | sa.insert(parent).values(name=select(func.max(child.c.note)).scalar_subquery()) | parent.insert().returning(parent.c.id) | parent.insert().values(name="x").returning(parent) | parent.insert().values(name="x").returning(parent.c.id, parent.c.name.label("n")) | parent.insert().values(name="x").returning(func.lower(parent.c.name)) | parent.insert().values(name="x").returning(literal_column("id")) | parent.insert().values(name="x").returning(text("id")) | parent.insert().values(name="x").returning(parent.c.id + 1) | light.insert().values(id=63, name="x").returning(light.c.id)
    parent.insert().from_select(["name"], select(child.c.note).where(child.c.note.is_not(None))) | sa.insert(parent).from_select(["name"], select(literal("x"))) | parent.insert().from_select([parent.c.name], select(child.c.note).where(child.c.id == 1)).returning(parent.c.id) | parent.insert().from_select(["id", "name"], sa.union(select(literal(70), literal("a")), select(literal(71), literal("b")))) | parent.insert().from_select(["name"], text("SELECT note FROM child WHERE id = 1").columns(column("note"))) | (lambda c: parent.insert().from_select(["name"], select(c.c.note)))(select(child.c.note).where(child.c.id == 1).cte("c")) | light.insert().from_select(["id", "name"], select(child.c.id + 100, child.c.note)) | parent.insert().from_select(["name"], select(child.c.note), include_defaults=False)
    pg.insert(parent).values(id=1, name="x").on_conflict_do_nothing() | pg.insert(parent).values(id=1, name="x").on_conflict_do_nothing(index_elements=["id"]) | pg.insert(parent).values(id=1, name="x").on_conflict_do_nothing(index_elements=[parent.c.id]) | pg.insert(parent).values(id=1, name="x").on_conflict_do_nothing(constraint="parent_pkey") | pg.insert(parent).values(id=1, name="x").on_conflict_do_nothing(index_elements=["id"], index_where=parent.c.id > 5) | pg.insert(parent).values(id=1, name="x").on_conflict_do_nothing(constraint=parent.primary_key) | pg.insert(parent).values([{"id": 1, "name": "x"}, {"id": 2, "name": "y"}]).on_conflict_do_nothing().returning(parent.c.id)
    pg.insert(parent).values(id=1, name="x").on_conflict_do_update(index_elements=["id"], set_={"name": "y"}) | pg.insert(parent).values(id=1, name="x").on_conflict_do_update(index_elements=[parent.c.id], set_=dict(name=func.lower("Y"))) | pg.insert(parent).values(id=1, name="x").on_conflict_do_update(constraint="parent_pkey", set_={"name": "y", "Mixed Case": 5}, where=parent.c.id > 0) | (lambda s: s.on_conflict_do_update(index_elements=["id"], set_={"name": s.excluded.name}))(pg.insert(parent).values(id=1, name="x")) | (lambda s: s.on_conflict_do_update(index_elements=["id"], set_={c.name: c for c in s.excluded if c.name != "id"}))(pg.insert(parent).values(id=1, name="x")) | (lambda s: s.on_conflict_do_update(index_elements=["id"], set_={"name": parent.c.name + s.excluded.name}, where=s.excluded.id == 1).returning(parent.c.id))(pg.insert(parent).values(id=1, name="x"))
    (lambda s: s.on_conflict_do_update(index_elements=["id"], set_={parent.c.name: "x"}))(pg.insert(parent).values(id=1, name="x")) | pg.insert(light).values(id=1, name="x").on_conflict_do_nothing() | pg.insert(light).values(id=1, name="x").on_conflict_do_update(index_elements=["id"], set_={"name": "z"}) | pg.insert(parent).from_select(["id", "name"], select(child.c.id, func.coalesce(child.c.note, ""))).on_conflict_do_nothing() | pg.insert(parent).values(id=1, name="x").on_conflict_do_update(index_elements=[text("id")], set_={"name": "y"}) | pg.insert(parent).values(id=1, name="x").on_conflict_do_update(index_elements=[func.lower(parent.c.name)], set_={"name": "y"}) | pg.insert(parent).values(id=1, name="x").on_conflict_do_update(set_={"name": "y"})
    parent.update().values(name="x") | sa.update(parent).where(parent.c.id == 1).values(name="x") | sa.update(parent).values({"Mixed Case": 5}) | sa.update(parent).values({parent.c["Mixed Case"]: parent.c["Mixed Case"] + 1}) | sa.update(parent) | sa.update(parent).where(parent.c.id == 1) | parent.update().where(parent.c.id == 1, parent.c.name == "Ann").values(name=None) | sa.update(parent).where(parent.c.id == child.c.parent_id).values(name=child.c.note).returning(parent.c.id) | sa.update(child).values(note=select(parent.c.name).where(parent.c.id == child.c.parent_id).scalar_subquery()) | sa.update(parent).values(name=parent.c.name + "x") | sa.update(parent).values(name=func.upper(parent.c.name)).where(parent.c.id.in_([1, 2]))
    sa.update(parent).where(parent.c.id.in_(select(child.c.parent_id))).values(name="x") | sa.update(parent).where(exists().where(child.c.parent_id == parent.c.id)).values(name="x") | sa.update(parent.alias("p")).values(name="x") | (lambda p: sa.update(p).where(p.c.id == 1).values(name=p.c.name))(parent.alias("p")) | (lambda s: sa.update(parent).where(parent.c.id == s.c.parent_id).values(name=s.c.note))(select(child.c.parent_id, child.c.note).where(child.c.note.is_not(None)).subquery("s")) | (lambda c: sa.update(parent).where(parent.c.id == c.c.parent_id).values(name="x"))(select(child.c.parent_id).cte("c")) | sa.update(parent).values(name=case((parent.c.id == 1, "one"), else_=parent.c.name)) | sa.update(parent).ordered_values((parent.c.name, "x"), ("Mixed Case", 1)) | sa.update(parent).values(nope=1) | light.update().where(light.c.id == 1).values(name="x") | light.update().values({light.c.name: "x"}).where(text("id = 1"))
    sa.update(parent).where(text("id = :i").bindparams(i=1)).values(name="x") | sa.update(parent).where(parent.c.id == bindparam("i", 1)).values(name=bindparam("n", "x")) | sa.update(parent).values(name="x").returning(parent) | sa.update(parent).values(name="x").values(**{"Mixed Case": 4}) | sa.update(parent).where(parent.c.id == None).values(name="x") | sa.update(parent).values(name=text("upper(name)")) | sa.update(parent).values(name=literal_column("name || 'x'")) | sa.update(other).values(v="z").where(other.c.id == 1) | sa.update(child).values({"order": 5}) | sa.update(child).values(order=child.c.order + 1).where(child.c.order == 0) | parent.update().values(name=bindparam("new", "y")).where(parent.c.name == "Ann") | sa.update(parent).values(name="x").with_dialect_options(postgresql_x=1) if False else sa.update(parent).values(name="x").prefix_with("/* p */")
    parent.delete() | sa.delete(child).where(child.c.id == 1) | sa.delete(child).where(child.c.parent_id == parent.c.id, parent.c.name == "Ann") | sa.delete(child).where(child.c.id.in_([1, 2])) | sa.delete(child).where(child.c.id.in_(select(parent.c.id))) | sa.delete(child).where(~exists().where(parent.c.id == child.c.parent_id)) | sa.delete(child).returning(child.c.id) | sa.delete(child).where(child.c.note == None) | sa.delete(child).where(text("note IS NULL")) | light.delete().where(light.c.name == "x") | sa.delete(child).where(child.c.id < select(func.max(child.c.id)).scalar_subquery()) | (lambda c: sa.delete(child).where(child.c.id.in_(select(c.c.id))))(select(parent.c.id).cte("c")) | sa.delete(other) | sa.delete(child).where(child.c.id == 1).where(child.c.order == 0) | sa.delete(child.alias("c")) | sa.delete(child).where(or_(child.c.id == 1, child.c.note.like("%x%"))) | (lambda a: sa.delete(child).where(child.c.id > a.c.id).where(child.c.parent_id == a.c.parent_id))(child.alias("a"))
"""


def cases():
    for name, values in VALUES.items():
        for value in values:
            for use in USES:
                yield use.replace("{{", "\0").replace("}}", "\1").replace("{c}", name).replace("{v}", value).replace("\0", "{").replace("\1", "}")
    yield from listed(ENTRIES)
