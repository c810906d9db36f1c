"""Tables: new, gone, in schemas, with comments and options, in the order of their dependencies."""

EMPTY = "metadata = MetaData()"
CHAIN = """
metadata = MetaData()
Table('a', metadata, Column('id', Integer, primary_key=True), Column('c', ForeignKey('c.id')))
Table('b', metadata, Column('id', Integer, primary_key=True), Column('a', ForeignKey('a.id')))
Table('c', metadata, Column('id', Integer, primary_key=True))
"""
CYCLE = """
metadata = MetaData()
Table('a', metadata, Column('id', Integer, primary_key=True), Column('b', ForeignKey('b.id', use_alter=True, name='fk_ab')))
Table('b', metadata, Column('id', Integer, primary_key=True), Column('a', ForeignKey('a.id')))
"""
SCHEMAS = """
metadata = MetaData()
Table('a', metadata, Column('id', Integer, primary_key=True), Column('x', Text), schema='side')
Table('b', metadata, Column('id', Integer, primary_key=True), Column('a', ForeignKey('side.a.id')), Column('e', Enum('x', 'y', name='xy', schema='side')))
Table('a', metadata, Column('id', Integer, primary_key=True))
"""
SCHEMAS_CHANGED = """
metadata = MetaData()
Table('a', metadata, Column('id', BigInteger, primary_key=True), Column('y', Text, index=True), Column('k', ForeignKey('side.a.id')), UniqueConstraint('y', name='uq'), schema='side', comment='c')
Table('b', metadata, Column('id', Integer, primary_key=True), Column('a', Integer), Column('e', Enum('x', 'y', name='xy', schema='side')))
Table('a', metadata, Column('id', Integer, primary_key=True))
"""
OPTIONS = ["", ", comment='one'", ", comment=\"it's 100%\"", ", info={'a': 1}", ", prefixes=['UNLOGGED']", ", postgresql_partition_by='LIST (id)'", ", mysql_engine='InnoDB', sqlite_autoincrement=True", ", schema='side'", ", quote=True", ", implicit_returning=False", ", postgresql_using='heap', comment='x', schema='side'"]
INCLUDED = {"options": "{'include_schemas': True}"}


def plain(options="", columns="Column('id', Integer, primary_key=True), Column('x', Text)"):
    return f"metadata = MetaData()\nTable('t', metadata, {columns}{options})\n"


def cases():
    for each in OPTIONS:
        yield f"new{each}", EMPTY, plain(each), dict(INCLUDED)
        yield f"gone{each}", plain(each), EMPTY, dict(INCLUDED)
        yield f"there{each}", plain(each), plain(each), dict(INCLUDED)
    for old in OPTIONS[:4]:
        for new in OPTIONS[:4]:
            yield f"{old} to {new}", plain(old), plain(new)
    yield "comments in a schema", plain(", schema='side', comment='a'"), plain(", schema='side', comment='b'"), dict(INCLUDED)
    yield "comment gone in a schema", plain(", schema='side', comment='a'"), plain(", schema='side'"), dict(INCLUDED)
    for title, models in (("chain", CHAIN), ("cycle", CYCLE), ("schemas", SCHEMAS)):
        yield f"{title} new", EMPTY, models, dict(INCLUDED)
        yield f"{title} gone", models, EMPTY, {**INCLUDED, "unordered": True}
        yield f"{title} there", models, models, dict(INCLUDED)
        yield f"{title} new, without schemas", EMPTY, models
        yield f"{title} gone, without schemas", models, EMPTY, {"unordered": True}
        yield f"{title} there, without schemas", models, models
    yield "schemas changed", SCHEMAS, SCHEMAS_CHANGED, dict(INCLUDED)
    yield "schemas changed back", SCHEMAS_CHANGED, SCHEMAS, dict(INCLUDED)
    yield "default schema by name", plain(), plain(", schema='public'"), dict(INCLUDED)
    yield "default schema by name new", EMPTY, plain(", schema='public'"), dict(INCLUDED)
    yield "schema of the metadata", EMPTY, "metadata = MetaData(schema='side')\nTable('p', metadata, Column('id', Integer, primary_key=True))\nTable('q', metadata, Column('p', ForeignKey('p.id')), Column('n', Integer, ForeignKey('side.p.id')))", dict(INCLUDED)
    yield "schema of the metadata there", *["metadata = MetaData(schema='side')\nTable('p', metadata, Column('id', Integer, primary_key=True))\nTable('q', metadata, Column('p', ForeignKey('p.id')))"] * 2, dict(INCLUDED)
    many = ", ".join(f"Column('c{n}', Integer)" for n in range(260))
    yield "many columns", EMPTY, plain(columns=many)
    yield "no columns", EMPTY, "metadata = MetaData()\nTable('t', metadata)"
    yield "no key", EMPTY, plain(columns="Column('x', Text)")
    yield "several keys", EMPTY, plain(columns="Column('a', Integer, primary_key=True), Column('b', Integer, primary_key=True)")
    yield "several metadata", plain(), "one, two = MetaData(), MetaData()\nTable('t', one, Column('id', Integer, primary_key=True))\nTable('u', two, Column('id', Integer, primary_key=True))\nmetadata = [one, two]"
    yield "the same table twice", EMPTY, "one, two = MetaData(), MetaData()\nTable('t', one, Column('id', Integer))\nTable('t', two, Column('id', Integer))\nmetadata = [one, two]"
    yield "version table of the models", EMPTY, "metadata = MetaData()\nTable('alembic_version', metadata, Column('version_num', String(32)))"
    yield "a view and a foreign table", "--\nCREATE VIEW v AS SELECT 1 AS x;\nCREATE TABLE p (id int) PARTITION BY LIST (id);\nCREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)", EMPTY, {"unordered": True}
    yield "missing reference", EMPTY, plain(columns="Column('id', Integer, primary_key=True), Column('x', ForeignKey('nowhere.id'))")
    yield "missing reference there", plain(columns="Column('id', Integer, primary_key=True), Column('x', Integer)"), plain(columns="Column('id', Integer, primary_key=True), Column('x', ForeignKey('nowhere.id'))")
    yield "keys of columns", EMPTY, "metadata = MetaData()\nTable('p', metadata, Column('real_id', Integer, key='id', primary_key=True))\nTable('q', metadata, Column('p', ForeignKey('p.id')))"
    yield "diffs", plain(), "metadata = MetaData()\nTable('t', metadata, Column('id', BigInteger, primary_key=True), Column('y', Text, nullable=False, index=True))\nTable('u', metadata, Column('id', Integer, primary_key=True))", {"diffs": True}
    yield "diffs the other way", "metadata = MetaData()\nTable('t', metadata, Column('id', BigInteger, primary_key=True), Column('y', Text, nullable=False, comment='x'))\nTable('u', metadata, Column('id', Integer, primary_key=True))", plain(", comment='c'"), {"diffs": True}
    yield "odd names", EMPTY, "metadata = MetaData()\nTable('Mixed Case', metadata, Column('Id', Integer, primary_key=True), Column('order', Text, index=True))\nTable('select', metadata, Column('m', ForeignKey('Mixed Case.Id')))"
    yield "odd names gone", "metadata = MetaData()\nTable('Mixed Case', metadata, Column('Id', Integer, primary_key=True), Column('order', Text, index=True))", EMPTY
