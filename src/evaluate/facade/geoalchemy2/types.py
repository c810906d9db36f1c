"""`geoalchemy2.types.Geometry(geometry_type="POINT", srid=4326)`"""

import re

from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.sql.functions import func
from sqlalchemy.types import TypeDecorator, UserDefinedType

from .exc import ArgumentError


class _GISType(UserDefinedType):
    """A spatial column: it has a GIST index unless `spatial_index=False`."""

    name = None
    from_text = None
    as_binary = None
    _element = "WKBElement"
    cache_ok = True

    def __init__(
        self, geometry_type="GEOMETRY", srid=-1, dimension=None, spatial_index=True, use_N_D_index=False,
        use_typmod=None, from_text=None, name=None, nullable=True, _spatial_index_reflected=None,
    ):
        try:
            self.srid = int(-1 if srid is None else srid)
        except (TypeError, ValueError):
            raise ArgumentError("srid must be convertible to an integer") from None
        if use_typmod is not None and not nullable:
            raise ArgumentError('The "nullable" and "use_typmod" arguments can not be used together')
        self.geometry_type = geometry_type.upper() if geometry_type else geometry_type
        self.dimension = _dimension(self.geometry_type, dimension)
        if name is not None:
            self.name = name
        if from_text is not None:
            self.from_text = from_text
        self.spatial_index = spatial_index
        self.use_N_D_index = use_N_D_index
        self.use_typmod = use_typmod
        self.extended = self.as_binary == "ST_AsEWKB"
        self.nullable = nullable
        self._spatial_index_reflected = _spatial_index_reflected

    def get_col_spec(self, **kw):
        return f"{self.name}({self.geometry_type},{self.srid})" if self.geometry_type else self.name

    def _set_table(self, column, table):
        if self.nullable:
            self.nullable = column.nullable
        else:
            column.nullable = False
        if self.use_N_D_index and not self.spatial_index:
            raise ArgumentError("Arg Error(use_N_D_index): spatial_index must be True")
        if self.use_typmod is False:
            raise NotImplementedError("geoalchemy2.Geometry(use_typmod=False) is not part of this facade")
        if self.spatial_index and not self._spatial_index_reflected:
            spatial_index(column, table)

    def _reflected_with(self, name, indexes):
        """What reflection tells of it: whether there is a GIST index, which is reflected for itself."""
        if self.geometry_type:
            letters = {"ZM": 4, "Z": 3, "M": 3}
            found = [number for end, number in letters.items() if self.geometry_type.endswith(end)]
            self.dimension = found[0] if found else self.dimension
        self.spatial_index = any(_is_spatial(index, name) for index in indexes)
        self._spatial_index_reflected = True

    def _indexed(self, column):
        return column

    def bind_expression(self, bindvalue):
        return getattr(func, self.from_text)(bindvalue, type_=self)

    def column_expression(self, col):
        declared = getattr(col, "type", None)
        return getattr(func, self.as_binary)(col, type_=declared if isinstance(declared, TypeDecorator) else self)

    def bind_processor(self, dialect):
        return lambda value: value._for_database() if hasattr(value, "_for_database") else value

    def result_processor(self, dialect, coltype):
        from . import elements

        made = getattr(elements, self._element)
        options = {"srid": self.srid} if self.srid > 0 else {}
        if self.extended is not None:
            options["extended"] = self.extended
        return lambda value: None if value is None else made(value, **options)


class Geometry(_GISType):
    """`geometry(POINT,4326)`"""

    name = "geometry"
    from_text = "ST_GeomFromEWKT"
    as_binary = "ST_AsEWKB"


class Geography(_GISType):
    """`geography(POINT,4326)`"""

    name = "geography"
    from_text = "ST_GeogFromText"
    as_binary = "ST_AsBinary"


class Raster(_GISType):
    """`raster`"""

    name = "raster"
    from_text = "raster"
    as_binary = "raster"
    _element = "RasterElement"

    def __init__(self, spatial_index=True, from_text=None, name=None, nullable=True, _spatial_index_reflected=None):
        super().__init__(
            geometry_type=None, spatial_index=spatial_index, from_text=from_text, name=name, nullable=nullable,
            _spatial_index_reflected=_spatial_index_reflected,
        )
        self.extended = None

    def _indexed(self, column):
        from sqlalchemy import func

        return func.ST_ConvexHull(column)


def _is_spatial(index, name):
    if index["dialect_options"].get("postgresql_using") != "gist":
        return False
    expressions = " ".join(each for each in index.get("expressions", ()) if each)
    return name in index["column_names"] or re.search(rf"\b{re.escape(name)}\b", expressions) is not None


def spatial_index(column, table):
    """`CREATE INDEX idx_t_c ON t USING gist (c)`"""
    from sqlalchemy import Index

    type_ = column.type
    options = {"postgresql_ops": {column.name: "gist_geometry_ops_nd"}} if type_.use_N_D_index else {}
    index = Index(
        f"idx_{table.name}_{column.name}", type_._indexed(column), postgresql_using="gist", _column_flag=True, **options
    )
    if index.table is None:
        table.append_constraint(index)
    return index


def _dimension(geometry_type, dimension):
    if dimension not in (None, 2, 3, 4):
        raise ValueError(f"dimension must be one of [None, 2, 3, 4] but got {dimension}")
    if geometry_type is None:
        return dimension
    if geometry_type.endswith("ZM"):
        implied, ending = 4, "'ZM'"
    elif geometry_type.endswith(("Z", "M")):
        implied, ending = 3, "'Z' or 'M'"
    else:
        return 2
    if dimension not in (None, implied):
        raise ValueError(f"dimension must be {implied} when geometry_type ends with {ending}")
    return implied


# For reflection.
for _type in (Geometry, Geography, Raster):
    ischema_names[_type.name] = _type
