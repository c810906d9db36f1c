"""In which order create_all() and drop_all() go, and which foreign keys they add and drop by themselves."""

KIND = "operations"
MODES = ["literal", "online"]
BEFORE = """
from sqlalchemy.schema import sort_tables, sort_tables_and_constraints
m = sa.MetaData()
def made(name, *references, **options):
    keys = [sa.Column(f"to_{to}", sa.ForeignKey(f"{to}.id", name=f"fk_{name}_{to}" if named else None, **options)) for to, named in references]
    return sa.Table(name, m, sa.Column("id", sa.Integer, primary_key=True), *keys)
def kept(names):
    return [(name, sorted(key["name"] for key in sa.inspect(bind).get_foreign_keys(name))) for name in names]
def listed(pairs):
    return [(table is not None and table.name, sorted(key.name for key in keys)) for table, keys in pairs]
"""
CYCLE = 'made("zebra"); made("thread", ("binding", True), ("zebra", True)); made("binding", ("thread", True), ("account", True), ("binding", True)); made("account"); made("event", ("binding", True)); '

# The foreign keys of a cycle are a set in SQLAlchemy: what is there afterwards counts.
STATEMENTS = """
made("zebra"); made("apple"); m.create_all(op.get_bind(), checkfirst=False)
made("zebra"); made("apple"); m.create_all(op.get_bind(), checkfirst=False); m.drop_all(op.get_bind(), checkfirst=False)
made("zebra", ("apple", True)); made("apple"); made("moth"); m.create_all(op.get_bind(), checkfirst=False); m.drop_all(op.get_bind(), checkfirst=False)
made("zebra", ("apple", True), use_alter=True); made("apple"); m.create_all(op.get_bind(), checkfirst=False); m.drop_all(op.get_bind(), checkfirst=False)
made("zebra", ("apple", False), use_alter=True); made("apple"); m.create_all(op.get_bind(), checkfirst=False)
a = made("apple"); z = made("zebra"); m.create_all(op.get_bind(), tables=[z, a], checkfirst=False)
z = made("zebra", ("apple", True)); a = made("apple"); m.create_all(op.get_bind(), tables=[z, a], checkfirst=False)
z = made("zebra"); z.add_is_dependent_on(made("apple")); m.create_all(op.get_bind(), checkfirst=False)
a = made("apple", ("zebra", True)); made("zebra"); op.execute(sa.schema.CreateTable(a, include_foreign_key_constraints=[]))
"""
RESULTS = f"""
{CYCLE}m.create_all(bind); result = kept(m.tables)
{CYCLE}m.create_all(bind, checkfirst=False); result = kept(m.tables)
{CYCLE}m.create_all(bind); m.create_all(bind); result = kept(m.tables)
{CYCLE}m.create_all(bind); m.drop_all(bind); m.drop_all(bind); result = sa.inspect(bind).has_table("thread")
{CYCLE}result = listed(sort_tables_and_constraints(m.tables.values()))
{CYCLE}result = listed(sort_tables_and_constraints(m.tables.values(), filter_fn=lambda key: True if key.name == "fk_binding_thread" else None))
{CYCLE}result = [table.name for table in sort_tables(m.tables.values(), skip_fn=lambda key: key.target_fullname == "thread.id")]
{CYCLE}result = [table.name for table in sort_tables(m.tables.values(), extra_dependencies=[(m.tables["event"], m.tables["zebra"])])]
{CYCLE}seen = []; sa.event.listen(m, "before_create", lambda target, connection, tables, **kw: seen.append([t.name for t in tables])); m.create_all(bind); result = seen
made("a", ("b", False)); made("b", ("a", False)); m.create_all(bind); result = [len(sa.inspect(bind).get_foreign_keys(name)) for name in "ab"]
made("a", ("b", False)); made("b", ("a", False)); m.create_all(bind); m.drop_all(bind)
made("a", ("b", True)); made("b", ("a", False)); m.create_all(bind); m.drop_all(bind); result = sa.inspect(bind).has_table("a")
made("a", ("b", True), use_alter=True); made("b", ("a", True)); m.create_all(bind); m.create_all(bind); result = kept("ab")
made("a", ("b", True), use_alter=True); made("b", ("a", True)); m.create_all(bind); m.drop_all(bind); result = sa.inspect(bind).has_table("a")
b = made("b", ("a", True)); m.tables["b"]; made("a", ("b", True), use_alter=True).create(bind); m.create_all(bind); result = kept("ab")
a = made("a"); made("b", ("a", True)); a.add_is_dependent_on(m.tables["b"]); m.create_all(bind)
"""


def cases():
    for code in STATEMENTS.strip().splitlines():
        yield {"kind": KIND, "before": BEFORE, "code": code}
    for code in RESULTS.strip().splitlines():
        yield {"kind": KIND, "before": BEFORE, "code": code, "sent": False, "modes": ["online"]}
