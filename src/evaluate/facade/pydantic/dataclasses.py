"""`from pydantic.dataclasses import dataclass`"""

from dataclasses import dataclass as _dataclass


def dataclass(cls=None, *, config=None, validate_on_init=None, **options):
    """The standard library's; values are taken as they are."""
    make = _dataclass(**options)
    return make if cls is None else make(cls)
