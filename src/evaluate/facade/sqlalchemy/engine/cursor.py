"""`from sqlalchemy.engine.cursor import CursorResult, LegacyCursorResult`"""

from sqlalchemy.engine.result import CursorResult, LegacyCursorResult, ResultProxy  # noqa: F401
