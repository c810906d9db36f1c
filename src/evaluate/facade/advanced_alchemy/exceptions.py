"""`advanced_alchemy.exceptions`"""


class AdvancedAlchemyError(Exception):
    """The base of them all"""


class RepositoryError(AdvancedAlchemyError):
    """Of the data"""


class IntegrityError(RepositoryError):
    """A value that a column does not take"""
