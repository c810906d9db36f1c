"""`INFO  [alembic.autogenerate.compare.tables] Detected added table 'users'`"""

import sys


def info(logger, message, *values):
    """A line of what was found, as Alembic logs it."""
    sys.stderr.write(f"INFO  [{logger}] {message % values if values else message}\n")
