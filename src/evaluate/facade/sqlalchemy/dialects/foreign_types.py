"""Types of databases other than PostgreSQL: migrations name them in variants, whose repr a new revision shows."""

import enum

from sqlalchemy.sql import sqltypes
from sqlalchemy.sql.type_api import TypeEngine


def make(module, table):
    """The classes of one database, one line for those that are alike: `CHAR *LONG: length national=True | collation length`.

    Before the colon are the names, those with a star unknown to PostgreSQL's compiler. Behind it is what is given by
    place, and behind the bar, where that is not the same, what a repr shows, in its order, unless it is the default.
    `DATETIME=DateTime` is compiled as the second. A line without a colon names what is SQLAlchemy's own class.
    """
    made = {}
    for line in table.strip().splitlines():
        names, colon, parameters = line.partition(":")
        if not colon:
            made |= {name: getattr(sqltypes, name) for name in names.split()}
            continue
        called, bar, shown = parameters.partition("|")
        called = _parameters(called)
        shown = _parameters(shown) if bar else called
        for name in names.split():
            name, _, of = name.partition("=")
            base = _Unknown if name.startswith("*") else getattr(sqltypes, of or name)
            name = name.removeprefix("*")
            contents = {"__module__": module, "_called": called, "_shown": shown}
            if base is _Unknown:
                contents["__visit_name__"] = name
            made[name] = type(name, (_Foreign, base), contents)
    return made


def _parameters(text):
    """`length national=True`, to names and defaults."""
    found = {}
    for each in text.split():
        name, _, default = each.partition("=")
        found[name] = {"": None, "None": None, "True": True, "False": False}[default]
    return found


class _Foreign(TypeEngine):
    """Takes the arguments that only the other database knows, and shows them."""

    def __init__(self, *args, **kw):
        if len(args) > len(self._called):
            count = len(self._called) + 1
            raise TypeError(f"{type(self).__name__}.__init__() takes at most {count} positional arguments but {len(args) + 1} were given")
        given = {**self._shown, **self._called, **dict(zip(self._called, args)), **kw}
        for base in type(self).__mro__:
            if "__init__" in base.__dict__ and base.__module__.startswith("sqlalchemy.sql."):
                code = base.__init__.__code__
                base.__init__(self, **{name: given[name] for name in code.co_varnames[1 : code.co_argcount] if name in given})
                break
        for name in self._shown:
            setattr(self, name, given[name])

    def __repr__(self):
        shown = [f"{name}={getattr(self, name)!r}" for name, default in self._shown.items() if getattr(self, name) != default]
        return f"{type(self).__name__}({', '.join(shown)})"


class _Unknown(TypeEngine):
    """A type that PostgreSQL has not."""

    def __str__(self):
        return type(self).__name__

    def _payload(self):
        from sqlalchemy import exc

        name = type(self).__name__
        raise exc.UnsupportedCompilationError("PGTypeCompiler", type(self), f"can't render element of type {name}")


class Listed(_Unknown):
    """MySQL's ENUM and SET: values, and behind them how the texts are kept."""

    def __init__(self, *values, **kw):
        listed = values and isinstance(values[0], type) and issubclass(values[0], enum.Enum)
        self.values = list(values[0].__members__) if listed else list(values)
        self.kw = kw

    def __repr__(self):
        names = ("charset", "collation", "ascii", "binary", "unicode", "national")
        shown = [f"{name}={self.kw[name]!r}" for name in names if self.kw.get(name)]
        return f"{type(self).__name__}({', '.join([*map(repr, self.values), *shown])})"


class OtherDialect:
    """`mysql.dialect()`: named, and never connected to."""

    def __init__(self, name):
        self.name = name

    def __call__(self, **kw):
        return self


def lookup(module, types):
    """The module `__getattr__` of such a database."""

    def load(name):
        if name in types:
            return types[name]
        from sqlalchemy._lazy import missing

        raise missing(module, name)

    return load
