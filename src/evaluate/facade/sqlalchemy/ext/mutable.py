"""`MutableDict.as_mutable(JSONB)`: the type alone counts for a schema."""


class Mutable:
    """`Mutable`"""

    @classmethod
    def as_mutable(cls, sqltype):
        return sqltype() if isinstance(sqltype, type) else sqltype

    @classmethod
    def associate_with(cls, sqltype):
        """Nothing is tracked."""

    @classmethod
    def associate_with_attribute(cls, attribute):
        """Nothing is tracked."""

    @classmethod
    def coerce(cls, key, value):
        return value

    def changed(self):
        """Nothing is tracked."""


class MutableDict(Mutable, dict):
    """`MutableDict`"""


class MutableList(Mutable, list):
    """`MutableList`"""


class MutableSet(Mutable, set):
    """`MutableSet`"""


class MutableComposite(Mutable):
    """`MutableComposite`"""
