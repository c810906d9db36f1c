"""`from uuid_extensions import uuid7`"""

from uuid6 import uuid7  # noqa: F401


def uuid7str():
    """The same as text."""
    return str(uuid7())


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
