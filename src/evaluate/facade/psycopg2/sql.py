"""`sql.SQL("INSERT INTO {} VALUES (%s)").format(sql.Identifier("users"))`"""

import string


class Composable:
    """A part of a statement."""

    def __init__(self, wrapped):
        self._wrapped = wrapped

    def as_string(self, context):
        """The part's text."""
        raise NotImplementedError

    def __add__(self, other):
        if not isinstance(other, Composable):
            return NotImplemented
        return Composed([self]) + other

    def __mul__(self, count):
        return Composed([self] * count)

    def __eq__(self, other):
        return type(self) is type(other) and self._wrapped == other._wrapped

    __hash__ = None

    def __repr__(self):
        return f"{type(self).__name__}({self._wrapped!r})"


class Composed(Composable):
    """Parts, one after the other."""

    def __init__(self, seq):
        parts = list(seq)
        for part in parts:
            if not isinstance(part, Composable):
                raise TypeError(f"Composed elements must be Composable, got {part!r} instead")
        super().__init__(parts)

    @property
    def seq(self):
        return list(self._wrapped)

    def as_string(self, context):
        return "".join(part.as_string(context) for part in self._wrapped)

    def __iter__(self):
        return iter(self._wrapped)

    def __add__(self, other):
        if isinstance(other, Composed):
            return Composed(self._wrapped + other._wrapped)
        if isinstance(other, Composable):
            return Composed(self._wrapped + [other])
        return NotImplemented

    def join(self, joiner):
        if isinstance(joiner, str):
            joiner = SQL(joiner)
        elif not isinstance(joiner, SQL):
            raise TypeError("Composed.join() argument must be strings or SQL")
        return joiner.join(self)


class SQL(Composable):
    """Text with `{}` where other parts go."""

    def __init__(self, string):
        if not isinstance(string, str):
            raise TypeError("SQL values must be strings")
        super().__init__(string)

    @property
    def string(self):
        return self._wrapped

    def as_string(self, context):
        return self._wrapped

    def format(self, *args, **kwargs):
        parts, number = [], 0
        for text, name, spec, conversion in string.Formatter().parse(self._wrapped):
            if spec:
                raise ValueError("no format specification supported by SQL")
            if conversion:
                raise ValueError("no format conversion supported by SQL")
            if text:
                parts.append(SQL(text))
            if name is None:
                continue
            if name.isdigit():
                if number:
                    raise ValueError("cannot switch from automatic field numbering to manual")
                parts.append(args[int(name)])
                number = None
            elif not name:
                if number is None:
                    raise ValueError("cannot switch from manual field numbering to automatic")
                parts.append(args[number])
                number += 1
            else:
                parts.append(kwargs[name])
        return Composed(parts)

    def join(self, seq):
        parts = []
        for part in seq:
            if parts:
                parts.append(self)
            parts.append(part)
        return Composed(parts)


class Identifier(Composable):
    """`"schema"."table"`"""

    def __init__(self, *strings):
        if not strings:
            raise TypeError("Identifier cannot be empty")
        for each in strings:
            if not isinstance(each, str):
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
        from psycopg2.extensions import quote_ident

        return ".".join(quote_ident(each, context) for each in self._wrapped)

    def __repr__(self):
        return f"Identifier({', '.join(map(repr, self._wrapped))})"


class Literal(Composable):
    """A value, written into the statement."""

    @property
    def wrapped(self):
        return self._wrapped

    def as_string(self, context):
        from psycopg2._adapting import quoted
        from sqlalchemy._wire import value

        return quoted(value(self._wrapped))


class Placeholder(Composable):
    """`%s`, `%(name)s`"""

    def __init__(self, name=None):
        if isinstance(name, str):
            if ")" in name:
                raise ValueError(f"invalid name: {name!r}")
        elif name is not None:
            raise TypeError(f"expected string or None as name, got {name!r}")
        super().__init__(name)

    @property
    def name(self):
        return self._wrapped

    def as_string(self, context):
        return "%s" if self._wrapped is None else f"%({self._wrapped})s"

    def __repr__(self):
        return f"Placeholder({'' if self._wrapped is None else repr(self._wrapped)})"


NULL = SQL("NULL")
DEFAULT = SQL("DEFAULT")
