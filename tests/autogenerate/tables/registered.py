"""`ischema_names["point"] = Point`: types that models and packages make known to reflection."""

# What is registered stays so.
APART = True

TYPES = """
from sqlalchemy.dialects.postgresql.base import ischema_names
class Point(UserDefinedType):
    def get_col_spec(self, **kw):
        return 'POINT'
class Document(Point):
    def __init__(self, n=None):
        self.n = n
"""
BEFORE = "-- SQL\nCREATE TABLE t (id int PRIMARY KEY, p point, x xml, b bit(3), y point[]);\n"
TABLE = "metadata = MetaData()\nTable('t', metadata, Column('id', Integer, primary_key=True), {})\n"
# A stand-in for PostGIS, which need not be there.
GEOMETRY = "-- SQL\nCREATE TYPE geometry AS (x int);\nCREATE TABLE t (id int PRIMARY KEY, g geometry);\n"
PACKAGES = "-- SQL\nCREATE TYPE vector AS (x int);\nCREATE TYPE halfvec AS (x int);\nCREATE EXTENSION ltree;\nCREATE TABLE t (id int PRIMARY KEY, v vector, h halfvec, l ltree);\n"
OF_PACKAGES = "from pgvector.sqlalchemy import HALFVEC, Vector\nfrom sqlalchemy_utils import LtreeType\n"
SPATIAL = "from geoalchemy2 import Geometry\n"


def cases():
    # Columns that go come in the order of a set.
    for case in _cases():
        yield *case, {"unordered": True}


def _cases():
    yield "not registered", BEFORE, TYPES + TABLE.format("Column('p', Point), Column('x', Point)")
    registered = TYPES + "ischema_names['point'] = Point\nischema_names['xml'] = Document\n"
    for columns in (
        "Column('p', Point), Column('x', Point), Column('b', pg.BIT(3))", "Column('p', Text), Column('x', Document)",
        "Column('y', ARRAY(Point))", "",
    ):
        yield f"registered: {columns}", BEFORE, registered + TABLE.format(columns)
    yield "a table that goes", BEFORE, registered + "metadata = MetaData()\n"
    # As an env.py does it with its connection.
    by_dialect = TYPES + "from sqlalchemy import create_engine\ncreate_engine('postgresql://').dialect.ischema_names['point'] = Point\n"
    yield "by the dialect", BEFORE, by_dialect + TABLE.format("Column('p', Point), Column('x', Point)")
    for columns in ("Column('g', Geometry())", "Column('g', Geometry('POINT', srid=4326))", "Column('g', Geometry(spatial_index=False))", ""):
        yield f"geometry: {columns}", GEOMETRY, SPATIAL + TABLE.format(columns)
    yield "geometry: a table that goes", GEOMETRY, SPATIAL + "metadata = MetaData()\n"
    for columns in ("Column('v', Vector()), Column('h', HALFVEC()), Column('l', LtreeType)", "Column('v', Vector(3)), Column('h', HALFVEC(3)), Column('l', Text)", ""):
        yield f"of packages: {columns}", PACKAGES, OF_PACKAGES + TABLE.format(columns)
