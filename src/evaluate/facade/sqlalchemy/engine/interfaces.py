"""Names of `sqlalchemy.engine.interfaces`, for annotations and `isinstance`."""

from sqlalchemy.dialects.postgresql.base import PGDialect as Dialect  # noqa: F401
from sqlalchemy.engine.base import AdaptedConnection, Connectable, ConnectionEventsTarget  # noqa: F401
from sqlalchemy.engine.create import CreateEnginePlugin  # noqa: F401
from sqlalchemy.sql.compiler import Compiled  # noqa: F401


class ExecutionContext:
    """`sqlalchemy.engine.ExecutionContext`"""


class ExceptionContext:
    """`sqlalchemy.engine.ExceptionContext`"""


class DBAPIConnection:
    """`sqlalchemy.engine.interfaces.DBAPIConnection`"""


ReflectedColumn = ReflectedIndex = ReflectedForeignKeyConstraint = ReflectedUniqueConstraint = dict
ReflectedCheckConstraint = ReflectedPrimaryKeyConstraint = ReflectedTableComment = ReflectedIdentity = ReflectedComputed = dict
