"""`from typing_extensions import TypeAlias`: what Python's own `typing` has."""

import typing


def __getattr__(name):
    value = getattr(typing, name, None)
    if value is None:
        from sqlalchemy._lazy import missing

        raise missing(__name__, name)
    return value
