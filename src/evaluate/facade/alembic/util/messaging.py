"""What Alembic says beside its results."""

from _retort import request


def info(logger, text):
    """`INFO  [alembic.autogenerate.compare.tables] Detected added table 't'`"""
    request({"kind": "log", "logger": logger, "text": text})
