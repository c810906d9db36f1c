"""`alembic_utils.exceptions`"""


class AlembicUtilsException(Exception):
    """The base of the others."""


class SQLParseFailure(AlembicUtilsException):
    """SQL that is not what the class expects."""


class UnreachableException(AlembicUtilsException):
    """The database has not what was just created in it."""


class FailedToGenerateComparable(AlembicUtilsException):
    """An entity that can't be compared."""


class BadInputException(AlembicUtilsException):
    """Arguments that do not go together."""
