"""geoalchemy2's types: what stands around shapes on their way to the server and back."""

KIND = "operations"

# Stand-ins for PostGIS, which need not be there: a shape is kept as the server's own functions would give it.
SETUP = """
from geoalchemy2 import Geography, Geometry, Raster, RasterElement, WKBElement, WKTElement
if bind is not None:
    bind.exec_driver_sql("CREATE DOMAIN geometry AS bytea; CREATE DOMAIN geography AS bytea; CREATE DOMAIN raster AS text")
    bind.exec_driver_sql("CREATE FUNCTION st_geomfromewkt(text) RETURNS geometry LANGUAGE SQL AS $$ SELECT CASE WHEN $1 LIKE 'S%%' THEN decode('0101000020e6100000000000000000f03f0000000000000040', 'hex') ELSE decode($1, 'hex') END $$")
    bind.exec_driver_sql("CREATE FUNCTION st_geogfromtext(text) RETURNS geography LANGUAGE SQL AS $$ SELECT CASE WHEN $1 IS NULL THEN NULL ELSE decode('0101000000000000000000f03f0000000000000040', 'hex') END $$")
    bind.exec_driver_sql("CREATE FUNCTION st_asewkb(geometry) RETURNS bytea LANGUAGE SQL AS $$ SELECT $1::bytea $$; CREATE FUNCTION st_asbinary(geography) RETURNS bytea LANGUAGE SQL AS $$ SELECT $1::bytea $$; CREATE FUNCTION raster(text) RETURNS text LANGUAGE SQL AS $$ SELECT $1 $$")
    bind.exec_driver_sql("CREATE TABLE places (id int PRIMARY KEY, g geometry, e geography, r raster)")
class Decorated(sa.types.TypeDecorator):
    impl, cache_ok = Geometry, True
    def process_result_value(self, value, dialect): return None if value is None else [value.desc, value.srid]
R = "01000001" + "00" * 49 + "e6100000" + "0100" * 8
p = sa.Table("places", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("g", Geometry(None, spatial_index=False)), sa.Column("e", Geography(None, 4326, spatial_index=False)), sa.Column("r", Raster(spatial_index=False)))
d = table("places", column("id", sa.Integer), column("g", Decorated(None)))
def seen(value): return (type(value).__name__, value.desc, value.srid, value.extended) if hasattr(value, "desc") else value
def said(statement, *parameters):
    if bind is None: op.execute(statement)
    else:
        result = bind.execute(statement, *parameters)
        note(list(result.keys()), [tuple(map(seen, row)) for row in result.all()]) if result.returns_rows else note(result.rowcount)
"""
STATEMENTS = """
p.insert().values(id=1, g="SRID=4326;POINT(1 2)", e="POINT(1 2)", r=R)
p.insert().values(id=1, g=WKTElement("POINT(1 2)", srid=4326), e=WKTElement("SRID=4326;POINT(1 2)"))
p.insert().values(id=1, g=WKBElement("0101000020e6100000000000000000f03f0000000000000040"), r=RasterElement(R))
p.insert().values(id=1, g=WKTElement("POINT(1 2)", srid=4326)).returning(p.c.g, p.c.e, p.c.r)
p.insert().values(id=1, g=None, e=null())
p.insert().values(id=1, g=func.ST_GeomFromEWKT("SRID=4326;POINT(1 2)"))
p.insert().from_select(["id", "g"], select(p.c.id + 1, p.c.g))
p.update().values(g="SRID=4326;POINT(1 2)").where(p.c.g == WKTElement("POINT(3 4)", srid=4326))
select(p) | select(p.c.g.label("shape")) | select(p.c.g).where(p.c.g.in_(["SRID=4326;POINT(1 2)"])) | select(p.c.id).order_by(p.c.g) | select(p.alias("q").c.e) | select(select(p.c.g).subquery()) | select(d) | select(d.c.id).where(d.c.g == "SRID=4326;POINT(1 2)") | select(func.count(p.c.g)) | select(cast(p.c.g, sa.LargeBinary)) | select(func.octet_length(func.ST_AsEWKB(p.c.g)).label("n")) | select(column("g", Geometry(None, from_text="ST_GeomFromText"))).select_from(p).where(column("g", Geometry(None, from_text="ST_GeomFromEWKT")) == "SRID=4326;POINT(1 2)")
"""
ONLINE = """
said(p.insert(), [{"id": 1, "g": "SRID=4326;POINT(1 2)", "e": "POINT(1 2)", "r": R}, {"id": 2, "g": None, "e": None, "r": None}]); said(select(p).order_by(p.c.id)); said(select(d).order_by(d.c.id))
op.bulk_insert(p, [{"id": 1, "g": WKTElement("POINT(1 2)", srid=4326)}, {"id": 2, "g": "SRID=4326;POINT(1 2)"}]); said(select(p.c.g, p.c.id)); said(p.update().values(g=bind.scalar(select(p.c.g).where(p.c.id == 1))))
result = WKBElement("0101000020E6100000000000000000f03f0000000000000040") == WKBElement(bytes.fromhex("0101000020e6100000000000000000f03f0000000000000040")), WKTElement("POINT(1 2)") == "POINT(1 2)", WKBElement(b"\\0" * 9).extended, RasterElement(bytes.fromhex(R)).srid
said(p.insert(), {"id": 1, "g": "SRID=4326;POINT(1 2)"}); result = repr(bind.scalar(select(p.c.g))), str(bind.scalar(select(p.c.g)))
"""


def cases():
    for line in STATEMENTS.strip().splitlines():
        for statement in line.split(" | "):
            # A message of what has no literal names the object.
            modes = ["parameters", "online"] if statement.startswith("p.insert") and "Element(" in statement else ["literal", "parameters", "online"]
            yield {"kind": KIND, "code": SETUP.strip() + f"\nsaid({statement})", "modes": modes}
    for code in ('op.bulk_insert(p, [{"id": 1, "g": "POINT(1 2)"}])', 'op.bulk_insert(p, [{"id": 1, "g": None}])'):
        yield SETUP.strip() + "\n" + code
    for code in ONLINE.strip().splitlines():
        yield {"kind": KIND, "code": SETUP.strip() + "\n" + code, "modes": ["online"]}
