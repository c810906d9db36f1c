"""`sqlalchemy_utils.types.choice.ChoiceType`"""

from enum import Enum

from sqlalchemy import types


class Choice:
    """A code with its meaning."""

    def __init__(self, code, value):
        self.code = code
        self.value = value

    def __eq__(self, other):
        return self.code == (other.code if isinstance(other, Choice) else other)

    def __hash__(self):
        return hash(self.code)

    def __str__(self):
        return str(self.value)

    def __repr__(self):
        return f"Choice(code={self.code}, value={self.value})"


class ChoiceType(types.TypeDecorator):
    """`VARCHAR(255)`, or what `impl=` says"""

    impl = types.Unicode(255)
    cache_ok = True

    def __init__(self, choices, impl=None):
        super().__init__()
        self.choices = choices
        if impl is not None:
            self.impl = types.to_instance(impl)

    def _is_enum(self):
        return isinstance(self.choices, type) and issubclass(self.choices, Enum)

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        if self._is_enum():
            return self.choices(value).value
        return value.code if isinstance(value, Choice) else value

    def process_result_value(self, value, dialect):
        if value is None:
            return None
        return self.choices(value) if self._is_enum() else Choice(value, dict(self.choices)[value])
