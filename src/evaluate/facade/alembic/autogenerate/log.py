"""`INFO  [alembic.autogenerate.compare.tables] Detected added table 'users'`"""

from alembic.util import messaging


def info(logger, message, *values):
    """A line of what was found, as Alembic logs it."""
    messaging.info(logger, message % values if values else message)
