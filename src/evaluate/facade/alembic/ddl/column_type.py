"""`ALTER TABLE users ALTER COLUMN email TYPE TEXT USING email::text`"""

from .base import ColumnType


class PostgresqlColumnType(ColumnType):
    """What `op.alter_column(type_=...)` sends to PostgreSQL: `@compiles(ColumnType)` is not asked."""

    _is_postgresql = True

    def __init__(self, name, column_name, type_, **kw):
        using = kw.pop("using", None)
        super().__init__(name, column_name, type_, **kw)
        self.using = using

    def _change(self):
        return {**super()._change(), "using": self.using}
