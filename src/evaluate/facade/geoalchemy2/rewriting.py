"""`alembic_helpers.writer`: operations that autogenerate has found on spatial columns, as those for spatial columns."""

from alembic.autogenerate.rewriter import Rewriter
from alembic.operations import ops
from sqlalchemy.sql.own_types import TypeDecorator
from sqlalchemy.sql.schema.columns import Column

from . import alembic_helpers as geo
from .types import Geography, Geometry, Raster

writer = Rewriter()


def _is_spatial(column, context):
    if not isinstance(column, Column):
        return False
    type_ = column.type
    if isinstance(type_, TypeDecorator):
        type_ = type_.load_dialect_impl(context.bind.dialect)
    return isinstance(type_, (Geometry, Geography, Raster))


@writer.rewrites(ops.CreateTableOp)
def _create_table(context, revision, op):
    if not any(_is_spatial(column, context) for column in op.columns):
        return op
    # Comment and prefixes are lost on the way.
    return geo.CreateGeospatialTableOp(
        op.table_name, op.columns, schema=op.schema, _namespace_metadata=op._namespace_metadata,
        _constraints_included=op._constraints_included, **op.kw,
    )


@writer.rewrites(ops.DropTableOp)
def _drop_table(context, revision, op):
    if not any(_is_spatial(column, context) for column in op.to_table().columns):
        return op
    return geo.DropGeospatialTableOp(op.table_name, schema=op.schema)


@writer.rewrites(ops.AddColumnOp)
def _add_column(context, revision, op):
    if not _is_spatial(op.column, context):
        return op
    op.column.type.spatial_index = False
    op.column.type._spatial_index_reflected = None
    return geo.AddGeospatialColumnOp(op.table_name, op.column, schema=op.schema)


@writer.rewrites(ops.DropColumnOp)
def _drop_column(context, revision, op):
    if not _is_spatial(op.to_column(), context):
        return op
    return geo.DropGeospatialColumnOp(op.table_name, op.column_name, schema=op.schema)


@writer.rewrites(ops.CreateIndexOp)
def _create_index(context, revision, op):
    if len(op.columns) != 1 or not _is_spatial(op.columns[0], context):
        return op
    column = op.columns[0]
    op.kw.setdefault("postgresql_using", "gist")
    op.kw.setdefault("postgresql_ops", {column.name: "gist_geometry_ops_nd"} if column.type.use_N_D_index else {})
    return geo.CreateGeospatialIndexOp(
        op.index_name, op.table_name, op.columns, schema=op.schema, unique=op.unique, **op.kw
    )


@writer.rewrites(ops.DropIndexOp)
def _drop_index(context, revision, op):
    columns = list(op.to_index().columns)
    if len(columns) != 1 or not _is_spatial(columns[0], context):
        return op
    return geo.DropGeospatialIndexOp(
        op.index_name, op.table_name, column_name=columns[0].name, schema=op.schema, **op.kw
    )
