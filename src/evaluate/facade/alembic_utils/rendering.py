"""Operations on entities as the Python that a revision's file has."""

from alembic.autogenerate import renderers

from .exceptions import UnreachableException
from .reversible_op import CreateOp, DropOp, ReplaceOp, RevertOp


def _rendered(autogen_context, directive, entity):
    autogen_context.imports.add(entity.render_import_statement())
    return f"{entity.render_self_for_migration()}op.{directive}({entity.to_variable_name()})"


@renderers.dispatch_for(CreateOp)
def _create(autogen_context, op):
    return _rendered(autogen_context, "create_entity", op.target) + "\n"


@renderers.dispatch_for(DropOp)
def _drop(autogen_context, op):
    return _rendered(autogen_context, "drop_entity", op.target) + "\n"


@renderers.dispatch_for(ReplaceOp)
def _replace(autogen_context, op):
    return _rendered(autogen_context, "replace_entity", op.target) + "\n"


@renderers.dispatch_for(RevertOp)
def _revert(autogen_context, op):
    if op.target._version_to_replace is None:
        raise UnreachableException
    # What the database had.
    return _rendered(autogen_context, "replace_entity", op.target._version_to_replace)
