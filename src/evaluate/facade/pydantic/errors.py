"""`except ValidationError as error: error.errors()`"""


class PydanticUserError(TypeError):
    """A model that cannot be."""


class PydanticUndefinedAnnotation(NameError):
    """An annotation whose name is not there."""


class Invalid(ValueError):
    """One value that a model does not take, and where it was."""

    def __init__(self, kind, message, value=None, where=()):
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.value = value
        self.where = tuple(where)

    def under(self, name):
        """The same, seen from outside."""
        return Invalid(self.kind, self.message, self.value, (name, *self.where))


class ValidationError(ValueError):
    """All values that a model did not take."""

    def __init__(self, title, invalid):
        self.title = title
        self._invalid = list(invalid)
        super().__init__(title)

    def errors(self, **keywords):
        """`[{"loc": ("PORT",), "msg": "Field required", "type": "missing", "input": ...}]`"""
        return [
            {"type": each.kind, "loc": each.where, "msg": each.message, "input": each.value} for each in self._invalid
        ]

    def error_count(self):
        return len(self._invalid)

    def json(self, **keywords):
        import json

        return json.dumps(self.errors(), default=str)

    def __str__(self):
        count = len(self._invalid)
        lines = [f"{count} validation error{'s' if count != 1 else ''} for {self.title}"]
        for each in self._invalid:
            # The value is left out: it may be a password.
            lines += [".".join(str(part) for part in each.where), f"  {each.message} [type={each.kind}]"]
        return "\n".join(lines)

    __repr__ = __str__
