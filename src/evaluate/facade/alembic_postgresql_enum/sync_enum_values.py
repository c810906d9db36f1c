"""`op.sync_enum_values(enum_schema="public", enum_name="mood", new_values=[...], affected_columns=[...])`"""

import re
from dataclasses import replace

from alembic.operations import MigrateOperation, Operations
from sqlalchemy import text

from .table_reference import ColumnType, TableReference, Unspecified

_OPERATORS = (("!=", "new_old_not_equals"), ("=", "new_old_equals"))


@Operations.register_operation("sync_enum_values")
class SyncEnumValuesOp(MigrateOperation):
    """`op.sync_enum_values()`: the enum under another name, the new one, its columns cast to it, the old one dropped."""

    operation_name = "change_enum_variants"

    def __init__(self, schema, name, old_values, new_values, affected_columns, affected_indexes=None):
        self.schema = schema
        self.name = name
        self.old_values = old_values
        self.new_values = new_values
        self.affected_columns = affected_columns
        self.indexes_to_recreate = affected_indexes or []

    def reverse(self):
        return SyncEnumValuesOp(
            self.schema, self.name, self.new_values, self.old_values, self.affected_columns, self.indexes_to_recreate
        )

    def to_diff_tuple(self):
        return (self.operation_name, self.old_values, self.new_values, self.affected_columns)

    @classmethod
    def sync_enum_values(
        cls, operations, enum_schema, enum_name, new_values, affected_columns, enum_values_to_rename=(),
        indexes_to_recreate=None,
    ):
        connection = operations.get_bind()
        if connection is None:
            # With `--sql` the statements are printed.
            connection = operations
        columns = [_reference(connection, enum_schema, column) for column in affected_columns]
        sync = _Sync(connection, enum_schema, enum_name, [(old, new) for old, new in enum_values_to_rename])
        sync.run(list(new_values), columns, list(indexes_to_recreate or ()))


def _reference(connection, schema, column):
    if isinstance(column, TableReference):
        return replace(column, table_schema=schema) if column.table_schema is Unspecified else column
    if not isinstance(column, tuple):
        raise ValueError("Affected columns must contain tuples or TableReferences")
    if isinstance(connection, Operations):
        # `--sql` has no database to ask for the column's default.
        raise AttributeError("'NoneType' object has no attribute 'scalar'")
    table, name, *rest = column
    default = connection.execute(
        text(
            "SELECT column_default FROM information_schema.columns WHERE table_schema = :schema AND "
            "table_name = :table AND column_name = :column"
        ),
        {"schema": schema, "table": table, "column": name},
    ).scalar()
    kind = rest[0] if rest else ColumnType.COMMON
    return TableReference(table, name, table_schema=schema, column_type=kind, existing_server_default=default)


class _Sync:
    def __init__(self, connection, schema, name, renamed):
        self.connection = connection
        self.schema = schema
        self.name = name
        self.renamed = renamed
        self.type = f'"{schema}"."{name}"'
        self.old_name = f'"{name}_old"'
        self.old_type = f'"{schema}".{self.old_name}'

    def execute(self, sql):
        self.connection.execute(text(sql))

    def run(self, values, columns, indexes):
        labels = ", ".join(f"'{value}'" for value in values)
        self.execute(f"ALTER TYPE {self.type} RENAME TO {self.old_name}")
        self.execute(f"CREATE TYPE {self.type} AS ENUM({labels})")
        # Constraints and expressions of indexes compare the new type with the old one while columns are cast.
        for operator, function in _OPERATORS:
            self._create_operator(operator, function)
        for index in indexes:
            self.execute(index._drop())
        for column in columns:
            self._cast(column)
        for operator, function in _OPERATORS:
            self._drop_operator(operator, function)
        self.execute(f"DROP TYPE {self.old_type}")
        for index in indexes:
            self.execute(index._renamed(self.schema, self.name, self.renamed))

    def _cast(self, column):
        table, name = f"ALTER TABLE {column.table_name_with_schema}", column.escaped_column_name
        default = column.existing_server_default
        if default is not None:
            self.execute(f"{table}\n{_indent(13)}ALTER COLUMN {name} DROP DEFAULT")
        self._change_type(table, name, column.column_type == ColumnType.ARRAY)
        if default is not None:
            self.execute(f"{table}\n{_indent(12)}ALTER COLUMN {name} SET DEFAULT {self._renamed_default(default)}")

    def _change_type(self, table, name, is_array):
        from sqlalchemy.exc import DataError

        if is_array:
            value, type_ = f"{name}::text[]", f"{self.type}[]"
            for old, new in self.renamed:
                value = f"array_replace({value}, '{old}', '{new}')"
            lines = [f"{table} ", f"{_indent(12)}ALTER COLUMN {name} TYPE {type_}", f"{_indent(12)}USING {value}::{type_}"]
        else:
            value = f"{name}::text::{self.type}"
            lines = [f"{table} ", f"{_indent(16)}ALTER COLUMN {name} TYPE {self.type} "]
            if self.renamed:
                cases = [f"WHEN {name}::text = '{old}' THEN '{new}'::{self.type}" for old, new in self.renamed]
                lines += [f"{_indent(16)}USING CASE ", _indent(16) + " ".join(cases), ""]
                lines += [f"{_indent(16)}ELSE {value}", f"{_indent(16)}END"]
            else:
                lines.append(f"{_indent(16)}USING {value}")
        try:
            self.execute("\n".join(lines))
        except DataError as error:
            raise ValueError(
                "New enum values can not be set due to some row containing reference to old enum value. Please "
                "consider using enum_values_to_rename parameter or updating/deleting these row before calling "
                "sync_enum_values."
            ) from error

    def _renamed_default(self, default):
        type_ = f"{self.schema}.{self.name}" if self.schema else self.name
        is_constructor, is_array = default.startswith("ARRAY["), default.endswith("[]")
        if not is_constructor:
            default = default[: default.find("::")]
        for old, new in self.renamed:
            default = default.replace(f"'{old}'", f"'{new}'").replace(f'"{old}"', f'"{new}"')
        if is_constructor:
            return re.sub(r"::[.\w]+", f"::{type_}", default)
        return f"{default}::{type_}[]" if is_array else f"{default}::{type_}"

    def _create_operator(self, operator, function):
        compared = "old_enum_val::text"
        if self.renamed:
            cases = " ".join(f"WHEN {compared} = '{old}' THEN '{new}'" for old, new in self.renamed)
            compared = f"CASE\n{_indent(20)}{cases}\n\n{_indent(20)}ELSE {compared}\n{_indent(16)}END"
        function = f'"{self.schema}".{function}'
        self.execute(
            f"CREATE FUNCTION {function}(\n{_indent(16)}{self._arguments}\n{_indent(12)})\n"
            f"{_indent(12)}RETURNS boolean AS $$\n{_indent(16)}SELECT new_enum_val::text {operator} {compared};\n"
            f"{_indent(12)}$$ LANGUAGE SQL IMMUTABLE"
        )
        self.execute(
            f'CREATE OPERATOR "{self.schema}".{operator} (\n{_indent(12)}leftarg = {self.type},\n'
            f"{_indent(12)}rightarg = {self.old_type},\n{_indent(12)}procedure = {function}\n{_indent(8)})"
        )

    def _drop_operator(self, operator, function):
        self.execute(
            f'DROP OPERATOR IF EXISTS "{self.schema}".{operator} (\n{_indent(16)}{self.type},\n'
            f"{_indent(16)}{self.old_type}\n{_indent(12)})"
        )
        self.execute(f'DROP FUNCTION "{self.schema}".{function}(\n{_indent(12)}{self._arguments}\n{_indent(8)})')

    @property
    def _arguments(self):
        return f"new_enum_val {self.type}, old_enum_val {self.old_type}"


def _indent(width):
    # `--sql` shows the statements: line by line as the package writes them.
    return " " * width
