"""`inspector.get_multi_columns(kind=ObjectKind.ANY, scope=ObjectScope.ANY)`"""

from enum import Flag


class ObjectKind(Flag):
    """Which relations."""

    TABLE = 1
    VIEW = 2
    MATERIALIZED_VIEW = 4
    ANY_VIEW = 6
    ANY = 7


class ObjectScope(Flag):
    """Whether permanent or temporary."""

    DEFAULT = 1
    TEMPORARY = 2
    ANY = 3
