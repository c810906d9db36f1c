"""`from geoalchemy2 import alembic_helpers`: `op.create_geospatial_table()`, `op.create_geospatial_index()`, ..."""

from alembic.operations import BatchOperations, Operations, ops


def include_object(obj, name, obj_type, reflected, compare_to):
    """What `context.configure(include_object=...)` is given; asked by autogenerate alone."""
    raise NotImplementedError("geoalchemy2.alembic_helpers.include_object() is not part of this facade")


def render_item(obj_type, obj, autogen_context):
    """What `context.configure(render_item=...)` is given; asked by autogenerate alone."""
    raise NotImplementedError("geoalchemy2.alembic_helpers.render_item() is not part of this facade")


def writer(context, revision, directives):
    """What `context.configure(process_revision_directives=...)` is given; asked by autogenerate alone."""
    raise NotImplementedError("geoalchemy2.alembic_helpers.writer() is not part of this facade")


def _without_index(column):
    # A column that is added so gets its index by create_geospatial_index(), which autogenerate writes beside it.
    if getattr(column.type, "spatial_index", False):
        column.type = column.type.copy()
        column.type.spatial_index = False
    return column


@Operations.register_operation("create_geospatial_table")
class CreateGeospatialTableOp(ops.CreateTableOp):
    """`op.create_geospatial_table("places", ...)`"""

    @classmethod
    def create_geospatial_table(cls, operations, table_name, *columns, **kw):
        return operations.invoke(cls(table_name, columns, **kw))


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
        return operations.invoke(cls(table_name, _without_index(column), schema=schema))

    @classmethod
    def batch_add_geospatial_column(cls, operations, column, insert_before=None, insert_after=None):
        impl = operations.impl
        return operations.invoke(cls(impl.table_name, _without_index(column), schema=impl.schema))


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

    @classmethod
    def drop_geospatial_index(
        cls, operations, index_name, table_name, column_name=None, schema=None, unique=False, **kw
    ):
        return operations.invoke(cls(index_name, table_name, schema=schema, unique=unique, **kw))

    @classmethod
    def batch_drop_geospatial_index(cls, operations, index_name, column_name=None, **kw):
        impl = operations.impl
        return operations.invoke(cls(index_name, impl.table_name, schema=impl.schema, **kw))
