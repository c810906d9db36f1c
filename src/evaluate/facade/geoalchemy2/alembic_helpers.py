"""`from geoalchemy2 import alembic_helpers`: `op.create_geospatial_table()`, `op.create_geospatial_index()`, ..."""

from alembic.autogenerate import late
from alembic.operations import BatchOperations, Operations, ops
from sqlalchemy._wire import qualified
from sqlalchemy.sql.ddl import CreateIndex, DropIndex

# Tables that are the extension's own, by how their names begin.
_INTERNAL = (
    "geometry_columns", "spatial_ref_sys", "spatialite_history", "sqlite_sequence", "views_geometry_columns",
    "virts_geometry_columns", "idx_", "gpkg_", "vgpkg_",
)


def include_object(obj, name, obj_type, reflected, compare_to):
    """`context.configure(include_object=...)`: leaves out the tables of PostGIS"""
    return obj_type != "table" or not name.startswith(_INTERNAL)


def render_item(obj_type, obj, autogen_context):
    """`context.configure(render_item=...)`: a spatial type as `Geometry(...)`, with its import"""
    from .types import Geography, Geometry, Raster

    if obj_type != "type" or not isinstance(obj, (Geometry, Geography, Raster)):
        return False
    autogen_context.imports.add(f"from geoalchemy2 import {type(obj).__name__}")
    return repr(obj)


def __getattr__(name):
    from sqlalchemy._lazy import missing

    if name != "writer":
        raise missing(__name__, name)
    from .rewriting import writer

    globals()["writer"] = writer
    return writer


@Operations.register_operation("create_geospatial_table")
class CreateGeospatialTableOp(ops.CreateTableOp):
    """`op.create_geospatial_table("places", ...)`"""

    @classmethod
    def create_geospatial_table(cls, operations, table_name, *columns, **kw):
        return operations.invoke(cls(table_name, columns, **kw))

    def to_table(self, migration_context=None):
        table = super().to_table(migration_context)
        for column in table.columns:
            # Its index is written as an operation of its own.
            if getattr(column.type, "spatial_index", False):
                column.type.spatial_index = False
        return table


@Operations.register_operation("drop_geospatial_table")
class DropGeospatialTableOp(ops.DropTableOp):
    """`op.drop_geospatial_table("places")`"""

    @classmethod
    def drop_geospatial_table(cls, operations, table_name, schema=None, **kw):
        return operations.invoke(cls(table_name, schema=schema, table_kw=kw))


@Operations.register_operation("add_geospatial_column")
@BatchOperations.register_operation("add_geospatial_column", "batch_add_geospatial_column")
class AddGeospatialColumnOp(ops.AddColumnOp):
    """`op.add_geospatial_column("places", Column("at", Geometry("POINT")))`"""

    @classmethod
    def add_geospatial_column(cls, operations, table_name, column, schema=None):
        return operations.invoke(cls(table_name, column, schema=schema))

    @classmethod
    def batch_add_geospatial_column(cls, operations, column, insert_before=None, insert_after=None):
        place = {"insert_before": insert_before, "insert_after": insert_after}
        impl = operations.impl
        return operations.invoke(
            cls(impl.table_name, column, schema=impl.schema, **{name: value for name, value in place.items() if value})
        )


@Operations.register_operation("drop_geospatial_column")
@BatchOperations.register_operation("drop_geospatial_column", "batch_drop_geospatial_column")
class DropGeospatialColumnOp(ops.DropColumnOp):
    """`op.drop_geospatial_column("places", "at")`"""

    @classmethod
    def drop_geospatial_column(cls, operations, table_name, column_name, schema=None, **kw):
        return operations.invoke(cls(table_name, column_name, schema=schema, **kw))

    @classmethod
    def batch_drop_geospatial_column(cls, operations, column_name, **kw):
        return operations.invoke(cls(operations.impl.table_name, column_name, schema=operations.impl.schema, **kw))


@Operations.register_operation("create_geospatial_constraints")
class CreateGeospatialConstraintsOp(ops.AddColumnOp):
    """`op.create_geospatial_constraints("places", Column("at", Geometry("POINT")))`: another database's"""

    @classmethod
    def create_geospatial_constraints(cls, operations, table_name, column, schema=None):
        return operations.invoke(cls(table_name, column, schema=schema))


@Operations.register_operation("drop_geospatial_constraints")
class DropGeospatialConstraintsOp(ops.DropColumnOp):
    """`op.drop_geospatial_constraints("places", "at")`: another database's"""

    @classmethod
    def drop_geospatial_constraints(cls, operations, table_name, column_name, schema=None):
        return operations.invoke(cls(table_name, column_name, schema=schema))


@Operations.register_operation("create_geospatial_index")
@BatchOperations.register_operation("create_geospatial_index", "batch_create_geospatial_index")
class CreateGeospatialIndexOp(ops.CreateIndexOp):
    """`op.create_geospatial_index("idx_places_at", "places", ["at"], postgresql_using="gist")`"""

    @classmethod
    def create_geospatial_index(cls, operations, index_name, table_name, columns, schema=None, unique=False, **kw):
        return operations.invoke(cls(index_name, table_name, columns, schema=schema, unique=unique, **kw))

    @classmethod
    def batch_create_geospatial_index(cls, operations, index_name, columns, **kw):
        impl = operations.impl
        return operations.invoke(cls(index_name, impl.table_name, columns, schema=impl.schema, **kw))


@Operations.register_operation("drop_geospatial_index")
@BatchOperations.register_operation("drop_geospatial_index", "batch_drop_geospatial_index")
class DropGeospatialIndexOp(ops.DropIndexOp):
    """`op.drop_geospatial_index("idx_places_at", "places", column_name="at")`"""

    def __init__(self, *args, column_name, **kw):
        super().__init__(*args, **kw)
        self.column_name = column_name

    @classmethod
    def drop_geospatial_index(
        cls, operations, index_name, table_name, column_name, schema=None, unique=False, **kw
    ):
        return operations.invoke(
            cls(index_name, table_name, column_name=column_name, schema=schema, unique=unique, **kw)
        )

    @classmethod
    def batch_drop_geospatial_index(cls, operations, index_name, **kw):
        impl = operations.impl
        return operations.invoke(cls(index_name, impl.table_name, schema=impl.schema, **kw))


# The statement alone: IF EXISTS, comments and foreign keys are not heeded, nor is an index made with a column.
@Operations.implementation_for(CreateGeospatialTableOp)
def create_geospatial_table(operations, operation):
    operations.create_table(operation.table_name, *operation.columns, schema=operation.schema, **operation.kw)


@Operations.implementation_for(DropGeospatialTableOp)
def drop_geospatial_table(operations, operation):
    operations.drop_table(operation.table_name, schema=operation.schema, **operation.table_kw)


@Operations.implementation_for(AddGeospatialColumnOp)
def add_geospatial_column(operations, operation):
    column = operation.column._ddl()
    del column["comment"]
    table = qualified(operation.schema, operation.table_name)
    operations._apply({"kind": "add_column", "table": table, "column": column})


@Operations.implementation_for(DropGeospatialColumnOp)
def drop_geospatial_column(operations, operation):
    ops.DropColumnOp(operation.table_name, operation.column_name, schema=operation.schema)._carry_out(operations)


@Operations.implementation_for(CreateGeospatialConstraintsOp)
@Operations.implementation_for(DropGeospatialConstraintsOp)
def leave_constraints(operations, operation):
    """PostGIS has them in the type."""


@Operations.implementation_for(CreateGeospatialIndexOp)
def create_geospatial_index(operations, operation):
    CreateIndex(operation.to_index(operations.migration_context))._execute_ddl(operations)


@Operations.implementation_for(DropGeospatialIndexOp)
def drop_geospatial_index(operations, operation):
    DropIndex(operation.to_index(operations.migration_context))._execute_ddl(operations)


late.add("geoalchemy2.rendering")
