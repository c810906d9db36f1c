"""Operations on spatial columns as the Python that a revision's file has."""

from alembic.autogenerate import render, renderers

from . import alembic_helpers as geo


def _renames(directive, rendered):
    """What Alembic writes for the operation, with the directive's other name."""
    spatial = directive.replace("_", "_geospatial_")
    return lambda autogen_context, op: rendered(autogen_context, op).replace(f".{directive}(", f".{spatial}(")


for _class, _directive, _rendered in (
    (geo.CreateGeospatialTableOp, "create_table", render._add_table),
    (geo.DropGeospatialTableOp, "drop_table", render._drop_table),
    (geo.AddGeospatialColumnOp, "add_column", render._add_column),
    (geo.DropGeospatialColumnOp, "drop_column", render._drop_column),
    (geo.CreateGeospatialIndexOp, "create_index", render._add_index),
):
    renderers.dispatch_for(_class)(_renames(_directive, _rendered))


@renderers.dispatch_for(geo.DropGeospatialIndexOp)
def _drop_index(autogen_context, op):
    text = render._drop_index(autogen_context, op).replace(".drop_index(", ".drop_geospatial_index(")
    return f"{text[:-1]}, column_name='{op.column_name}')"
