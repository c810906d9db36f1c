"""NULL, defaults, comments, identities and generated columns."""

from tables.types import models

DEFAULTS = """
server_default="x" | server_default="it's" | server_default="100%" | server_default="" | server_default=text("'x'") | server_default=text("'x'::text") | server_default=func.now() | server_default=text("now()") | server_default=text("CURRENT_TIMESTAMP") | server_default=sa.true() | server_default=sa.false() | server_default=sa.null() | server_default="5" | server_default=text("5") | server_default=literal("y") | server_default=func.concat("a", "b") | server_default=FetchedValue() | server_default=text("'{}'") | server_default=text("'100%'") | default=5 | default=func.now() | onupdate=func.now() | server_default=func.now(), server_onupdate=FetchedValue() | server_default=literal_column("1 + 1")
""".strip().split(" | ")
TYPED = {
    "Text": ["", "server_default='x'", "server_default=text(\"'x'\")", "server_default='y'", "server_default=text(\"'x'::text\")"],
    "Integer": ["", "server_default='5'", "server_default=text('5')", "server_default='6'", "server_default=text('2 + 3')"],
    "Numeric(10, 2)": ["", "server_default='5.00'", "server_default='5'", "server_default=text('5.0')"],
    "Boolean": ["", "server_default=sa.true()", "server_default='t'", "server_default='true'", "server_default=text('false')"],
    "DateTime(timezone=True)": ["", "server_default=func.now()", "server_default=text('now()')", "server_default=text('CURRENT_TIMESTAMP')"],
    "pg.JSONB": ["", "server_default='{}'", "server_default=text(\"'{}'::jsonb\")", "server_default='[]'"],
    "Uuid": ["", "server_default=func.gen_random_uuid()", "server_default=text('gen_random_uuid()')"],
    "Enum('a', 'b', name='kind')": ["", "server_default='a'", "server_default='b'"],
    "ARRAY(Text)": ["", "server_default='{}'", "server_default=text(\"ARRAY[]::text[]\")"],
    "String(20)": ["", "server_default='abc'", "server_default=text(\"'abc'\")", "server_default=func.lower('ABC')"],
}
IDENTITIES = ["", "Identity()", "Identity(always=True)", "Identity(start=10)", "Identity(start=10, increment=5, minvalue=1, maxvalue=1000, cycle=True, cache=3)", "Identity(always=True, increment=2)"]
COMPUTED = ["", "Computed('a * 2')", "Computed('a*2')", "Computed('a * 3')", "Computed('a * 2', persisted=True)", "Computed(column('a') * 2)"]
COMMENTS = ["", "comment='one'", "comment=\"it's 100% two\"", "comment=''", "comment='a\\nb'"]
OTHERS = {
    "nullable": ["nullable=True", "nullable=False"],
    "nullable with default": ["nullable=True, server_default='x'", "nullable=False, server_default='x'"],
    "both": ["nullable=True, comment='one'", "nullable=False, comment='two'"],
    "key": ["key='other'", "key='other', nullable=False"],
}
COMPARING = {"options": "{'compare_server_default': True}"}


def pairs(of):
    """All ordered pairs, each with itself too."""
    return [(old, new) for old in of for new in of]


def cases():
    for given in DEFAULTS:
        type_ = "DateTime" if "now" in given.lower() else "Boolean" if "true" in given or "false" in given else "Text"
        with_it = models(f"'c', {type_}, {given}")
        yield f"{given} new", models(), with_it
        yield f"{given} gone", with_it, models()
        yield f"{given} type change", with_it, models(f"'c', String(9), {given}")
    for type_, given in TYPED.items():
        for old, new in pairs(given):
            before, after = (models(f"'c', {type_}, {each}") for each in (old, new))
            yield f"{type_} default {old} to {new}", before, after, dict(COMPARING)
        yield f"{type_} default not compared", models(f"'c', {type_}, {given[1]}"), models(f"'c', {type_}")
    for options in ({}, COMPARING):
        suffix = " compared" if options else ""
        for old, new in pairs(IDENTITIES):
            before, after = (models("'a', Integer", f"'c', BigInteger, {each}") for each in (old, new))
            yield f"identity {old} to {new}{suffix}", before, after, dict(options)
        for old, new in pairs(COMPUTED):
            before, after = (models("'a', Integer", f"'c', Integer, {each}") for each in (old, new))
            yield f"computed {old} to {new}{suffix}", before, after, dict(options)
    for old, new in pairs(COMMENTS):
        yield f"comment {old!r} to {new!r}", models(f"'c', Text, {old}"), models(f"'c', Text, {new}")
    for title, given in OTHERS.items():
        for old, new in pairs(given):
            yield f"{title} {old} to {new}", models(f"'c', Text, {old}"), models(f"'c', Text, {new}")
    yield "serial to bigint key", table("'id', Integer, primary_key=True"), table("'id', BigInteger, primary_key=True")
    yield "identity key to bigint", table("'id', Integer, Identity(), primary_key=True"), table("'id', BigInteger, Identity(), primary_key=True")
    yield "serial to identity", table("'id', Integer, primary_key=True"), table("'id', Integer, Identity(), primary_key=True"), dict(COMPARING)
    yield "key without autoincrement", table("'id', Integer, primary_key=True"), table("'id', Integer, primary_key=True, autoincrement=False"), dict(COMPARING)
    yield "sequence", table("'id', Integer, Sequence('s'), primary_key=True"), table("'id', Integer, Sequence('s'), primary_key=True")
    yield "sequence default", table("'id', Integer, Sequence('s'), server_default=Sequence('s').next_value(), primary_key=True"), table("'id', BigInteger, primary_key=True")
    yield "several new", models(), models("'z', Text", "'a', Integer, nullable=False", "'m', Date, comment='x'")
    yield "several gone", models("'z', Text", "'a', Integer", "'m', Date"), models(), {"unordered": True}
    yield "renamed", models("'old', Text"), models("'new', Text")
    yield "odd names", models(), models("'Mixed Case', Text", "'select', Integer", "'Ümlaut', Text", "'100%', Text")
    yield "odd names gone", models("'Mixed Case', Text", "'select', Integer, server_default='1'"), models(), {"unordered": True}
    yield "unknown type", "--\nCREATE TABLE t (id serial PRIMARY KEY, c point)", models("'c', Text")
    yield "no type", models("'c', Text"), table("'id', Integer, primary_key=True", "'c'")
    yield "unique and index flags", models(), models("'u', Text, unique=True", "'i', Text, index=True", "'ui', Text, unique=True, index=True")
    yield "column check", models(), models("'c', Integer, CheckConstraint('c > 0', name='ck_c')")
    yield "system", models(), models("'xmin', Integer, system=True")


def table(*columns):
    listed = "".join(f", Column({column})" for column in columns)
    return f"metadata = MetaData()\nTable('t', metadata{listed})\n"
