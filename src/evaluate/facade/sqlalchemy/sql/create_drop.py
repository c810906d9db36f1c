"""What `table.create(bind)`, `metadata.create_all(bind)` and their opposites send, in which order, and whom they tell."""

from .ddl import AddConstraint, CreateIndex, CreateTable, DropTable, apply, send_create_table
from .schema.items import fire
from .schema.metadata import sort_tables


def _is_present(table, bind):
    from ..inspection import inspect

    return inspect(bind).has_table(table.name, schema=table.schema)


def create_table(table, bind, checkfirst, memo=None, in_metadata=False):
    """`table.create(bind)`"""
    memo = set() if memo is None else memo
    for type_ in table._types:
        type_._before_table_create(bind, memo, bool(checkfirst), in_metadata)
    fire(table, "before_create", bind, checkfirst)
    if not in_metadata:
        for column in table.columns:
            if getattr(column.default, "is_sequence", False) and not column.default.optional:
                column.default.create(bind, checkfirst=checkfirst)
    if checkfirst and CreateTable._compiler_dispatch is None and CreateIndex._compiler_dispatch is None:
        apply(bind, {"kind": "create_table_unless_present", "table": table._ddl()})
    elif not checkfirst or not _is_present(table, bind):
        send_create_table(table, bind)
    fire(table, "after_create", bind, checkfirst)


def drop_table(table, bind, checkfirst, memo=None, in_metadata=False):
    """`table.drop(bind)`"""
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
    memo = set()
    wanted = metadata.sorted_tables if tables is None else sort_tables(list(tables))
    for type_ in _all_types(metadata):
        type_._before_metadata_create(bind, memo, bool(checkfirst))
    fire(metadata, "before_create", bind, checkfirst)
    if tables is None:
        for sequence in metadata._sequences.values():
            if not sequence.optional:
                sequence.create(bind, checkfirst=checkfirst)
    for table in wanted:
        create_table(table, bind, checkfirst, memo, in_metadata=True)
    for table in wanted:
        for constraint in table._sorted_constraints():
            if getattr(constraint, "use_alter", False) and constraint._is_rendered():
                AddConstraint(constraint)._execute_ddl(bind)
    fire(metadata, "after_create", bind, checkfirst)


def drop_all(metadata, bind, tables, checkfirst):
    """`metadata.drop_all(bind)`"""
    memo = set()
    wanted = metadata.sorted_tables if tables is None else sort_tables(list(tables))
    fire(metadata, "before_drop", bind, checkfirst)
    for table in reversed(wanted):
        drop_table(table, bind, checkfirst, memo, in_metadata=True)
    if tables is None:
        for sequence in metadata._sequences.values():
            sequence.drop(bind, checkfirst=checkfirst)
    for type_ in _all_types(metadata):
        type_._after_metadata_drop(bind, memo, bool(checkfirst))
    fire(metadata, "after_drop", bind, checkfirst)
