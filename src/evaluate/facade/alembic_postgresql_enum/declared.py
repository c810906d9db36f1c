"""The enums of the models, and those of the database."""

import sqlalchemy
from alembic.operations import ops
from sqlalchemy import text
from sqlalchemy.dialects import postgresql

from .sql_commands.indexes import TableIndex
from .table_reference import ColumnType, TableReference

_ENUMS = """
SELECT t.typname::text, ARRAY(
    SELECT e.enumlabel::text FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
FROM pg_catalog.pg_type AS t
LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
WHERE t.typtype = 'e' AND n.nspname = :schema
"""
_DEFAULT = """
SELECT column_default FROM information_schema.columns
WHERE table_schema = :schema AND table_name = :table AND column_name = :column
"""
# Partial indexes: others are cast together with their columns.
_INDEXES = """
SELECT DISTINCT n.nspname || '.' || c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_index AS i ON i.indexrelid = d.objid
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i'
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type AS t ON t.oid = d.refobjid
JOIN pg_catalog.pg_namespace AS s ON s.oid = t.typnamespace
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_type'::regclass AND i.indpred IS NOT NULL
    AND s.nspname = :schema AND t.typname = :name
"""


def in_database(connection, schema, include_name):
    """`{"mood": ("sad", "ok")}`, as the database has it."""
    found = connection.execute(text(_ENUMS), {"schema": schema})
    return {name: tuple(labels) for name, labels in found if include_name(name)}


def is_enum(type_):
    """Whether a type is `CREATE TYPE ... AS ENUM` in the database."""
    if isinstance(type_, sqlalchemy.Enum):
        return type_.native_enum
    return isinstance(getattr(type_, "impl", None), sqlalchemy.Enum)


class Declared:
    """The enums of a schema as the models have them."""

    def __init__(self, metadata, schema, default_schema, include_name):
        self.values = {}
        self._columns = {}
        self._default_schema = default_schema
        for each in metadata if isinstance(metadata, list) else [metadata]:
            for table in each.tables.values():
                for column in table.columns:
                    self._add(column, schema, include_name)

    def _add(self, column, schema, include_name):
        type_, kind = column.type, ColumnType.COMMON
        if isinstance(type_, sqlalchemy.ARRAY):
            type_, kind = type_.item_type, ColumnType.ARRAY
        if not is_enum(type_) or not include_name(type_.name) or (type_.schema or self._default_schema) != schema:
            return
        if type_.name not in self.values:
            self.values[type_.name] = _labels(type_)
        self._columns.setdefault(type_.name, []).append((column, kind))

    def references(self, name, connection, upgrade_ops):
        """The columns that have an enum, each with the default that it has, or gets by this revision."""
        new_defaults = _new_defaults(upgrade_ops, self._default_schema)
        found = set()
        for column, kind in self._columns[name]:
            schema, table = column.table.schema or self._default_schema, column.table.name
            if (schema, table, column.name) in new_defaults:
                default = new_defaults[schema, table, column.name]
            else:
                place = {"schema": schema, "table": table, "column": column.name}
                default = connection.execute(text(_DEFAULT), place).scalar()
            found.add(TableReference(table, column.name, schema, kind, default))
        return sorted(found, key=lambda found: (found.table_schema, found.table_name, found.column_name))


def _labels(type_):
    if not isinstance(type_, sqlalchemy.types.TypeDecorator):
        return tuple(type_.enums)
    from_database = type_.impl._from_driver
    return tuple(type_.process_bind_param(from_database(label), postgresql.dialect) for label in type_.enums)


def _new_defaults(upgrade_ops, default_schema):
    found = {}

    def add(schema, table, column):
        default = column.server_default
        # A plain string is not looked at.
        if default is not None and hasattr(getattr(default, "arg", None), "text"):
            found[schema or default_schema, table, column.name] = default.arg.text

    for group in upgrade_ops.ops:
        if isinstance(group, ops.CreateTableOp):
            for column in group.columns:
                if isinstance(column, sqlalchemy.Column):
                    add(column.table.schema, column.table.name, column)
        elif isinstance(group, ops.ModifyTableOps):
            for each in group.ops:
                if isinstance(each, ops.AddColumnOp):
                    add(each.schema, each.table_name, each.column)
                elif isinstance(each, ops.AlterColumnOp) and each.modify_server_default is not False:
                    place = (each.schema or default_schema, each.table_name, each.column_name)
                    found[place] = each.modify_server_default
    return found


def dependent_indexes(connection, schema, name):
    """The partial indexes that have to go while an enum changes."""
    found = connection.execute(text(_INDEXES), {"schema": schema, "name": name})
    return sorted((TableIndex(name, definition) for name, definition in found), key=lambda index: index.name)
