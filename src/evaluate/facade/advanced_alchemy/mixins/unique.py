"""Of models that an application looks up before it makes one: no column."""


class UniqueMixin:
    """`class Tag(UUIDBase, UniqueMixin)`"""

    @classmethod
    def unique_hash(cls, *args, **kw):
        raise NotImplementedError("Implement this in a subclass")

    @classmethod
    def unique_filter(cls, *args, **kw):
        raise NotImplementedError("Implement this in a subclass")
