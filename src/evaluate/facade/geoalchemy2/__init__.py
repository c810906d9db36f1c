"""`import geoalchemy2`: spatial columns, their indexes, and values given as text."""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "geoalchemy2",
    {
        "geoalchemy2.types": "Geography Geometry Raster",
        "geoalchemy2.elements": "RasterElement WKBElement WKTElement",
    },
    "alembic_helpers elements exc types",
)
