"""What `table.create(bind)`, `metadata.create_all(bind)` and their opposites send, in which order, and whom they tell."""

from .ddl import AddConstraint, CreateIndex, CreateTable, DropConstraint, DropTable, apply, send_create_table
from .schema.items import fire
from .schema.sorting import in_order


def _is_present(table, bind):
    from ..inspection import inspect

    return inspect(bind).has_table(table.name, schema=table.schema)


def _checks(checkfirst, bind):
    # Where statements are printed there is nothing to look at.
    return checkfirst and not getattr(bind, "is_mock", False)


def create_table(table, bind, checkfirst, memo=None, in_metadata=False, later=()):
    """`table.create(bind)`; the foreign keys of `later` are for others to add."""
    checkfirst = _checks(checkfirst, bind)
    memo = set() if memo is None else memo
    for type_ in table._types:
        type_._before_table_create(bind, memo, bool(checkfirst), in_metadata)
    fire(table, "before_create", bind, checkfirst)
    if not in_metadata:
        for column in table.columns:
            if getattr(column.default, "is_sequence", False) and not column.default.optional:
                column.default.create(bind, checkfirst=checkfirst)
    if checkfirst and CreateTable._compiler_dispatch is None and CreateIndex._compiler_dispatch is None:
        apply(bind, {"kind": "create_table_unless_present", "table": table._ddl(constraints=table._constraints_without(later))})
    elif not checkfirst or not _is_present(table, bind):
        send_create_table(table, bind, later=later)
    fire(table, "after_create", bind, checkfirst)


def drop_table(table, bind, checkfirst, memo=None, in_metadata=False):
    """`table.drop(bind)`"""
    checkfirst = _checks(checkfirst, bind)
    memo = set() if memo is None else memo
    fire(table, "before_drop", bind, checkfirst)
    if checkfirst and DropTable._compiler_dispatch is None:
        apply(bind, {"kind": "drop_table_if_present", "table": table._qualified()})
    elif not checkfirst or _is_present(table, bind):
        DropTable(table)._execute_ddl(bind)
    for type_ in table._types:
        type_._after_table_drop(bind, memo, bool(checkfirst), in_metadata)
    fire(table, "after_drop", bind, checkfirst)


def _all_types(metadata):
    return metadata._types + [
        type_ for table in metadata.tables.values() for type_ in table._types if type_.metadata is None
    ]


def create_all(metadata, bind, tables, checkfirst):
    """`metadata.create_all(bind)`"""
    checkfirst = _checks(checkfirst, bind)
    memo = set()
    wanted = list(metadata.tables.values() if tables is None else tables)
    ordered, later = in_order(wanted)
    if later and checkfirst:
        # A table that is there has its foreign keys, and no part in a cycle.
        ordered, later = in_order([table for table in wanted if not _is_present(table, bind)])
    for type_ in _all_types(metadata):
        type_._before_metadata_create(bind, memo, bool(checkfirst))
    fire(metadata, "before_create", bind, checkfirst, tables=ordered)
    if tables is None:
        for sequence in metadata._sequences.values():
            if not sequence.optional:
                sequence.create(bind, checkfirst=checkfirst)
    for table in ordered:
        create_table(table, bind, checkfirst, memo, in_metadata=True, later=later)
    for constraint in later:
        if constraint._is_rendered():
            AddConstraint(constraint)._execute_ddl(bind)
    fire(metadata, "after_create", bind, checkfirst, tables=ordered)


def _for_dropping(tables):
    from ..exc import CircularDependencyError

    try:
        return in_order(tables, lambda constraint: False if constraint.name is None else None)
    except CircularDependencyError as error:
        names = ", ".join(sorted(table.fullname for table in error.cycles))
        message = (
            f"Can't sort tables for DROP; an unresolvable foreign key dependency exists between tables: {names}.  Please ensure "
            "that the ForeignKey and ForeignKeyConstraint objects involved in the cycle have names so that they can be dropped "
            "using DROP CONSTRAINT."
        )
        raise CircularDependencyError(error.args[0], error.cycles, error.edges, msg=message) from error


def drop_all(metadata, bind, tables, checkfirst):
    """`metadata.drop_all(bind)`"""
    checkfirst = _checks(checkfirst, bind)
    memo = set()
    wanted = list(metadata.tables.values() if tables is None else tables)
    ordered, later = _for_dropping(wanted)
    if later and checkfirst:
        ordered, later = _for_dropping([table for table in wanted if _is_present(table, bind)])
    fire(metadata, "before_drop", bind, checkfirst, tables=ordered[::-1])
    for constraint in later:
        if constraint._is_rendered():
            DropConstraint(constraint)._execute_ddl(bind)
    for table in reversed(ordered):
        drop_table(table, bind, checkfirst, memo, in_metadata=True)
    if tables is None:
        for sequence in metadata._sequences.values():
            sequence.drop(bind, checkfirst=checkfirst)
    for type_ in _all_types(metadata):
        type_._after_metadata_drop(bind, memo, bool(checkfirst))
    fire(metadata, "after_drop", bind, checkfirst, tables=ordered[::-1])
