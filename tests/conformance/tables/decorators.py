"""Types of a project's own: what is bound, what is written as a literal, and what comes back."""

KIND = "operations"

SETUP = """
class Both(sa.types.TypeDecorator):
    impl, cache_ok = sa.Text, True
    def process_bind_param(self, value, dialect): return None if value is None else f"bind {value}"
    def process_literal_param(self, value, dialect): return f"literal {value}"
    def process_result_value(self, value, dialect): return (value,)
class Literal(sa.types.TypeDecorator):
    impl, cache_ok = sa.Text, True
    def process_literal_param(self, value, dialect): return f"literal {value}"
class Bound(sa.types.TypeDecorator):
    impl, cache_ok = sa.Integer, True
    def process_bind_param(self, value, dialect): return None if value is None else value + 100
def said(statement): op.execute(statement) if bind is None else note(bind.execute(statement).all())
"""

STATEMENTS = """
select(literal("x", {type})) | select(t.c.id).where(sa.type_coerce(t.c.s, {type}) == "x") | select(t.c.id).where(sa.type_coerce(t.c.s, {type}).in_(["x", "y"])) | select(sa.type_coerce(bindparam("v", "x"), {type})) | select(case((t.c.id == 1, literal("a", {type})), else_="b"))
"""
NUMBERS = """
select(literal(5, Bound)) | select(t.c.id).where(sa.type_coerce(t.c.i, Bound) == 5) | select(t.c.id).where(sa.type_coerce(t.c.i, Bound).in_([5, 6]))
"""
DIRECTIVES = """
op.create_table("made", sa.Column("c", {type}, server_default=literal("x", {type})))
op.bulk_insert(sa.table("t", sa.column("id", sa.Integer), sa.column("s", {type})), [{"id": 95, "s": "x"}])
op.execute(sa.table("t", sa.column("s", {type})).update().values(s="x"))
op.execute(sa.table("t", sa.column("s", {type})).update().values(s=op.inline_literal("x", {type})))
op.execute(sa.table("t", sa.column("id", sa.Integer), sa.column("s", {type})).insert().values(id=96, s="x"))
"""


def cases():
    codes = [f"said({statement.strip()})" for statement in STATEMENTS.split(" | ")]
    for code in [*codes, *DIRECTIVES.strip().splitlines()]:
        for type_ in ("Both", "Literal"):
            yield {"kind": KIND, "code": SETUP.strip() + "\n" + code.replace("{type}", type_)}
    for statement in NUMBERS.split(" | "):
        yield {"kind": KIND, "code": f"{SETUP.strip()}\nsaid({statement.strip()})"}
