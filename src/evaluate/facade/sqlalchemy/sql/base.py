"""`from sqlalchemy.sql.base import Executable`: classes that the expression language rests on."""

from .column_collection import ColumnCollection
from .schema.items import DialectOptions as DialectKWArgs
from .selectable import Executable

__all__ = ["ColumnCollection", "DialectKWArgs", "Executable", "ExecutableOption", "SchemaEventTarget"]


class ExecutableOption:
    """What `statement.options()` takes, for annotations."""


class SchemaEventTarget:
    """Types that hear of the columns they are given to."""
