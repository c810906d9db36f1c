"""`alembic_utils.exceptions`"""


class AlembicUtilsException(Exception):
    """The base of the others."""


class SQLParseFailure(AlembicUtilsException):
    """SQL that is not what the class expects."""


class BadInputException(AlembicUtilsException):
    """Arguments that do not go together."""
