"""Constraints and indexes as they are compared: by name, and by what they say without it."""

from alembic.util import sqla_compat
from sqlalchemy.sql.elements import ClauseElement, ColumnClause

from .unchanged import action, timing


class UniqueSignature:
    """`UNIQUE (a, b)`"""

    is_index = False

    def __init__(self, constraint):
        self.const = constraint
        self.name = sqla_compat.constraint_name_or_none(constraint.name)
        self.column_names = tuple(column.name for column in constraint.columns)
        self.unnamed = tuple(sorted(self.column_names))

    @property
    def final_name(self):
        return sqla_compat.final_name(self.const)


class IndexSignature:
    """`INDEX ON t (a, lower(b))`"""

    is_index = True

    def __init__(self, index):
        self.const = index
        self.name = index.name
        found = (_first_column(expression) for expression in index.expressions)
        self.column_names = tuple(dict.fromkeys(column.name for column in found if column is not None))
        names = (getattr(expression, "name", None) for expression in index.expressions)
        self.unnamed = (bool(index.unique), *names)

    @property
    def final_name(self):
        return sqla_compat.final_name(self.const)


class ForeignKeySignature:
    """`FOREIGN KEY (a) REFERENCES t (id) ON DELETE CASCADE`"""

    def __init__(self, constraint):
        self.const = constraint
        self.name = sqla_compat.constraint_name_or_none(constraint.name)
        table, referred = constraint.parent, [fk.column for fk in constraint.elements]
        self.source_schema, self.source_table = table.schema, table.name
        self.source_columns = [column.name for column in constraint.columns]
        self.target_columns = [column.name for column in referred]
        self.unnamed = (
            table.schema, table.name, tuple(self.source_columns), referred[0].table.schema, referred[0].table.name,
            tuple(self.target_columns), action(constraint.onupdate), action(constraint.ondelete),
            timing(constraint.deferrable, constraint.initially),
        )


def _first_column(expression):
    """The column that an index's expression is listed under: the first that it names, from the outside in."""
    pending = [expression]
    while pending:
        found = pending.pop(0)
        if isinstance(found, ColumnClause):
            return None if getattr(found, "is_literal", False) else found
        for name, part in found.__dict__.items():
            parts = part if isinstance(part, (list, tuple)) else [part]
            pending += [each for each in parts if isinstance(each, ClauseElement) and name != "table"]
    return None
