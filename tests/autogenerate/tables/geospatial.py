"""`geoalchemy2.alembic_helpers`: what is found on spatial columns is written as operations of their own."""

# Its renderers and the reflected types stay.
APART = True

# A stand-in for PostGIS, which need not be there: an index on it is none of its kind, and is dropped like one.
BEFORE = """-- SQL
CREATE TYPE geometry AS (x int);
CREATE TABLE t (id int PRIMARY KEY, g geometry);
CREATE INDEX idx_t_g ON t (g);
CREATE TABLE spatial_ref_sys (srid int PRIMARY KEY);
CREATE TABLE idx_t_g_node (n int);
CREATE TABLE own (n int);
"""
START = """
from geoalchemy2 import Geography, Geometry, Raster, alembic_helpers
class Point(TypeDecorator):
    impl = Geometry
    cache_ok = True
metadata = MetaData()
"""
OPTIONS = (
    "{'include_object': alembic_helpers.include_object, 'process_revision_directives': alembic_helpers.writer, "
    "'render_item': alembic_helpers.render_item%s}"
)
OWN = "Table('own', metadata, Column('n', Integer))\n"
T = "Table('t', metadata, Column('id', Integer, primary_key=True), {})\n"
MODELS = {
    "nothing": T.format("Column('g', Geometry()), Index('idx_t_g', 'g')"),
    "a table": T.format("Column('g', Geometry(spatial_index=False)), Index('idx_t_g', 'g')") + """
Table('u', metadata, Column('id', Integer, primary_key=True), Column('at', Geometry('POINT', srid=4326), nullable=False), Column('name', String(20), index=True), Column('around', Geography('POLYGON', 4326, spatial_index=False)), comment='places', schema='public')
Table('v', metadata, Column('r', Raster), Column('s', Raster(spatial_index=False)), UniqueConstraint('r'))
Table('w', metadata, Column('p', Point('POINT', 4326)), Column('q', Geometry(None, from_text='ST_GeomFromText')))
Table('plain', metadata, Column('n', Integer))
""",
    "a column": T.format(
        "Column('g', Geometry(spatial_index=False)), Index('idx_t_g', 'g'), Column('h', Geometry('LINESTRINGM'), comment='h'), "
        "Column('p', Point('POINT', 4326)), Column('n', Integer)"
    ),
    "an index": T.format("Column('g', Geometry(spatial_index=False)), Index('more', 'g', postgresql_using='gist'), Index('two', 'g', 'id')"),
    "a column that goes": T.format(""),
    "a table that goes": "",
}


def cases():
    for title, models in MODELS.items():
        diffs = {} if title == "a table" else {"diffs": True}
        for more in ("", ", 'render_as_batch': True"):
            options = {"options": OPTIONS % more, "unordered": True}
            yield f"{title}{more}", BEFORE, START + OWN + models, {**options, **diffs}
    yield ("chained", BEFORE, START + OWN + MODELS["a column"] + """
more = Rewriter()
@more.rewrites(ops.CreateTableOp)
def leave_out(context, revision, op):
    return []
both = alembic_helpers.writer.chain(more)
""", {"options": "{'process_revision_directives': both}", "unordered": True})
