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


ConcurrentModificationError = StaleDataError


class UnmappedColumnError(InvalidRequestError):
    """A column of no mapped class."""


class MappedAnnotationError(InvalidRequestError):
    """An annotation of a mapped class says nothing of a column."""


class LoaderStrategyException(InvalidRequestError):
    """No such way of loading."""


class ObjectDereferencedError(SQLAlchemyError):
    """An object is gone."""
