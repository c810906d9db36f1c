"""Types whose values are objects of another package."""

from sqlalchemy import types


class Converted(types.TypeDecorator):
    """A type whose values are objects of another package: texts and numbers pass, such objects do not."""

    cache_ok = True

    def _to_driver(self, value):
        if value is not None and not isinstance(value, (str, int, bool)):
            name = f"{type(self).__module__}.{type(self).__name__}"
            raise NotImplementedError(f"conversion of {value!r} by {name} is not part of this facade")
        return super()._to_driver(value)
