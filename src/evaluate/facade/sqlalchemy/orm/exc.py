"""`sqlalchemy.orm.exc`"""

from sqlalchemy.exc import InvalidRequestError, MultipleResultsFound, NoResultFound, SQLAlchemyError  # noqa: F401


class StaleDataError(SQLAlchemyError):
    """A row was not there any more."""


class FlushError(SQLAlchemyError):
    """A flush failed."""


class UnmappedError(InvalidRequestError):
    """Something is not mapped."""


class UnmappedInstanceError(UnmappedError):
    """An object of no mapped class."""


class UnmappedClassError(UnmappedError):
    """A class that is not mapped."""


class DetachedInstanceError(SQLAlchemyError):
    """An object of no session."""


class ObjectDeletedError(InvalidRequestError):
    """An object's row is gone."""
