"""Types of databases other than PostgreSQL: migrations name them in variants, which are never rendered here."""

from sqlalchemy.sql import sqltypes
from sqlalchemy.sql.type_api import TypeEngine


def make(module, standard, own):
    """The classes of one database: those whose name PostgreSQL's compiler knows too, and those it does not."""
    made = {}
    for name in standard.split():
        made[name] = type(name, (_Lenient, getattr(sqltypes, name)), {"__module__": module})
    for name in own.split():
        made[name] = type(name, (_Unknown,), {"__module__": module, "__visit_name__": name})
    return made


class _Lenient(TypeEngine):
    """Takes the arguments that only the other database knows."""

    def __init__(self, *args, **kw):
        for base in type(self).__mro__:
            if base is not _Lenient and "__init__" in base.__dict__ and base.__module__.startswith("sqlalchemy.sql."):
                code = base.__init__.__code__
                known = code.co_varnames[: code.co_argcount]
                base.__init__(self, *args, **{name: value for name, value in kw.items() if name in known})
                return


class _Unknown(TypeEngine):
    """A type that PostgreSQL has not."""

    def __init__(self, *args, **kw):
        self.args = args
        self.kw = kw

    def _payload(self):
        from sqlalchemy import exc

        name = type(self).__name__
        raise exc.UnsupportedCompilationError("PGTypeCompiler", type(self), f"can't render element of type {name}")


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
