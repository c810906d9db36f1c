"""`TableReference(table_schema="public", table_name="users", column_name="mood")`"""

from dataclasses import dataclass
from enum import Enum
from typing import Optional

import sqlalchemy


class ColumnType(Enum):
    """Whether a column holds the enum, or an array of it."""

    COMMON = sqlalchemy.Enum
    ARRAY = sqlalchemy.ARRAY

    def __repr__(self):
        return f"ColumnType.{self.name}"


Unspecified = object()


@dataclass(frozen=True)
class TableReference:
    """A column that has the enum as its type."""

    table_name: str
    column_name: str
    table_schema: Optional[str] = Unspecified
    column_type: ColumnType = ColumnType.COMMON
    existing_server_default: Optional[str] = None

    def __repr__(self):
        given = [f"table_schema={self.table_schema!r}"] if self.table_schema else []
        given += [f"table_name={self.table_name!r}", f"column_name={self.column_name!r}"]
        if self.column_type is not ColumnType.COMMON:
            given.append(f"column_type={self.column_type!r}")
        if self.existing_server_default is not None:
            given.append(f"existing_server_default={self.existing_server_default!r}")
        return f"TableReference({', '.join(given)})"

    @property
    def table_name_with_schema(self):
        return f'"{self.table_schema}"."{self.table_name}"' if self.table_schema else f'"{self.table_name}"'

    @property
    def escaped_column_name(self):
        return f'"{self.column_name}"'
