"""Operations on rows, and SQL."""

import sys

from sqlalchemy._wire import identifier
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.type_expressions import rows_alike

from .migrate_operation import MigrateOperation


class ExecuteSQLOp(MigrateOperation):
    """`op.execute()`"""

    def __init__(self, sqltext, *, execution_options=None):
        self.sqltext = sqltext
        self.execution_options = execution_options

    def _carry_out(self, operations):
        # Within batch_alter_table() too, SQL runs at once: it does not wait for the end of the block.
        operations.migration_context.impl.execute(self.sqltext, execution_options=self.execution_options)


class BulkInsertOp(MigrateOperation):
    """`op.bulk_insert()`"""

    def __init__(self, table, rows, *, multiinsert=True):
        self.table = table
        self.rows = rows
        self.multiinsert = multiinsert

    def _carry_out(self, operations):
        if not isinstance(self.rows, list):
            raise TypeError("List expected")
        if self.rows and not isinstance(self.rows[0], dict):
            raise TypeError("List of dictionaries expected")
        if not self.rows:
            return
        as_sql = operations.migration_context.as_sql
        if self._is_written_by_script():
            return self._insert(operations, as_sql)
        one_by_one = as_sql or not self.multiinsert
        keys = None if one_by_one else list(self.rows[0])
        with rows_alike():
            rows = [self._row(row, row if keys is None else keys, as_sql) for row in self.rows]
        operations._apply(
            {
                "kind": "bulk_insert",
                "table": {"schema": identifier(self.table.schema), "name": identifier(self.table.name)},
                "rows": rows,
                "one_by_one": not self.multiinsert,
            }
        )

    @staticmethod
    def _is_written_by_script():
        if "sqlalchemy.ext.compiler" not in sys.modules:
            return False
        from sqlalchemy.sql.dml import Insert

        return Insert._compiler_dispatch is not None

    def _insert(self, operations, as_sql):
        """`@compiles(Insert)`: as statements that it is asked for."""
        if as_sql:
            from sqlalchemy.ext.compiler import with_literals

            for row in self.rows:
                statement = with_literals(self.table.insert().inline().values(**row))
                operations._apply({"kind": "execute", "statement": statement})
        elif self.multiinsert:
            operations.impl.connection.execute(self.table.insert().inline(), self.rows)
        else:
            for row in self.rows:
                operations.impl.connection.execute(self.table.insert().inline().values(**row))

    def _row(self, row, keys, as_sql):
        """One row's values in the order of the table's columns; the first row of many says which."""
        from sqlalchemy import exc

        given = {getattr(key, "key", key) for key in keys}
        unknown = [str(key) for key in keys if getattr(key, "key", key) not in self.table.c]
        # As the values of an INSERT they are an error; as the parameters of one, nobody looks for them.
        if unknown and (as_sql or not self.multiinsert):
            raise exc.CompileError(f"Unconsumed column names: {', '.join(unknown)}")
        values = {getattr(key, "key", key): value for key, value in row.items()}
        wire = []
        for column in self.table.c:
            default = getattr(column, "default", None)
            if column.key in given:
                if column.key not in values:
                    raise exc.StatementError(
                        f"A value is required for bind parameter {column.key!r}", None, None, None
                    )
                wire.append(_inserted(column, values[column.key], as_sql))
            elif default is not None:
                wire.append(_inserted(column, _default_of(default, as_sql), as_sql))
        return wire


def _default_of(default, as_sql):
    """The value of `Column(default=...)`. With `--sql` Alembic computes none, and prints NULL for it."""
    if getattr(default, "is_sequence", False):
        return default
    return None if as_sql and not default.is_clause_element else default._value()


def _inserted(column, value, as_sql):
    while hasattr(value, "__clause_element__"):
        value = value.__clause_element__()
    if column.type._has_expressions and not as_sql and not hasattr(value, "_wire"):
        value = BindParameter(column.key, value, column.type)
    if hasattr(value, "_wire"):
        content = {"expression": value._wire()}
    else:
        literal = column.type._literal_value if as_sql else None
        content = {"value": column.type._wire_value(value) if literal is None else literal(value)}
    return {"column": identifier(column.name), "type": column.type._wire_beside_value(), "value": content}
