"""`sql.SQL("ALTER TABLE {} ...").format(sql.Identifier("users"))`: SQL put together of quoted parts."""

import string


class Composable:
    """A part of a statement: `as_string(connection)` is its text."""

    def __init__(self, wrapped):
        self._wrapped = wrapped

    def as_string(self, context):
        raise NotImplementedError

    def _several(self, parts):
        return Composed(parts)

    def __add__(self, other):
        if not isinstance(other, Composable):
            return NotImplemented
        return self._several(_parts(self) + _parts(other))

    def __mul__(self, count):
        return self._several([self] * count)

    def __eq__(self, other):
        return type(self) is type(other) and self._wrapped == other._wrapped

    __hash__ = None

    def __repr__(self):
        return f"{type(self).__name__}({self._wrapped!r})"


def _parts(part):
    return part._wrapped if isinstance(part, Composed) else [part]


class Composed(Composable):
    """Several parts, one behind the other."""

    def __init__(self, seq):
        super().__init__([self._part(each) for each in seq])

    @staticmethod
    def _part(each):
        if not isinstance(each, Composable):
            raise TypeError(f"Composed elements must be Composable, got {each!r} instead")
        return each

    @property
    def seq(self):
        return list(self._wrapped)

    def as_string(self, context):
        return "".join(part.as_string(context) for part in self._wrapped)

    def join(self, joiner):
        return (SQL(joiner) if isinstance(joiner, str) else joiner).join(self._wrapped)

    def __iter__(self):
        return iter(self._wrapped)


class SQL(Composable):
    """`SQL("SELECT {} FROM {table}")`: text that is written as it is."""

    _composed = Composed

    def __init__(self, string):  # noqa: A002 (psycopg2's name)
        if not isinstance(string, str):
            raise TypeError("SQL values must be strings")
        super().__init__(string)

    @property
    def string(self):
        return self._wrapped

    def as_string(self, context):
        return self._wrapped

    def format(self, *args, **kwargs):
        """The text with the parts in the place of its fields."""
        parts, following = [], 0
        for text, field, specification, conversion in string.Formatter().parse(self._wrapped):
            if specification:
                raise ValueError("no format specification supported by SQL")
            if conversion:
                raise ValueError("no format conversion supported by SQL")
            if text:
                parts.append(type(self)(text))
            if field is None:
                continue
            if field.isdigit():
                if following:
                    raise ValueError("cannot switch from automatic field numbering to manual")
                parts.append(args[int(field)])
                following = None
            elif field:
                parts.append(kwargs[field])
            elif following is None:
                raise ValueError("cannot switch from manual field numbering to automatic")
            else:
                parts.append(args[following])
                following += 1
        return self._composed(parts)

    def join(self, seq):
        """`SQL(", ").join(...)`"""
        parts = []
        for part in seq:
            parts += [self, part] if parts else [part]
        return self._composed(parts)


class Identifier(Composable):
    """`Identifier("side", "users")`: `"side"."users"`"""

    def __init__(self, *strings):
        if not strings:
            raise TypeError("Identifier cannot be empty")
        for part in strings:
            if not isinstance(part, str):
                raise TypeError("SQL identifier parts must be strings")
        super().__init__(strings)

    @property
    def strings(self):
        return self._wrapped

    @property
    def string(self):
        if len(self._wrapped) == 1:
            return self._wrapped[0]
        raise AttributeError("the Identifier wraps more than one than one string")

    def as_string(self, context):
        return ".".join('"' + part.replace('"', '""') + '"' for part in self._wrapped)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self._wrapped))})"


class Literal(Composable):
    """`Literal("it's")`: `'it''s'`"""

    @property
    def wrapped(self):
        return self._wrapped

    def as_string(self, context):
        from psycopg2._adapting import quoted
        from sqlalchemy._wire import value
        from sqlalchemy.engine.raw import unwrapped

        return unwrapped(lambda: quoted(value(self._wrapped)))


class Placeholder(Composable):
    """`%s`, or `%(name)s`"""

    def __init__(self, name=None):
        if name is not None and (not isinstance(name, str) or ")" in name):
            raise ValueError(f"invalid name: {name!r}")
        super().__init__(name)

    @property
    def name(self):
        return self._wrapped

    def as_string(self, context):
        return "%s" if self._wrapped is None else f"%({self._wrapped})s"

    def __repr__(self):
        return f"{type(self).__name__}({'' if self._wrapped is None else repr(self._wrapped)})"


NULL = SQL("NULL")
DEFAULT = SQL("DEFAULT")
