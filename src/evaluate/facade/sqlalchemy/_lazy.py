"""Packages whose names are loaded when they are first used.

A migration that says `import sqlalchemy as sa` pays for the modules that its names live in, and for nothing else.
"""

import sys


def names(package, table, submodules=""):
    """The module `__getattr__` of a package: `table` maps a module's name to the names that live in it."""
    places = {}
    for module, listed in table.items():
        for name in listed.split():
            places[name] = module
    modules = frozenset(submodules.split())

    def load(name):
        module = places.get(name)
        if module is not None:
            value = getattr(_import(module), name)
        elif name in modules:
            value = _import(package + "." + name)
        else:
            raise missing(package, name)
        setattr(sys.modules[package], name, value)
        return value

    return load, sorted(places)


def missing(package, name):
    """The error for a name that SQLAlchemy or Alembic may have, and that the facade has not."""
    # Imports and hasattr() ask for dunder names as a matter of routine: they get the plain error.
    if name.startswith("__"):
        return AttributeError(f"module '{package}' has no attribute '{name}'")
    return AttributeError(f"{package}.{name} is not part of this facade")


def reflected_as(package, types):
    """`ischema_names["vector"] = VECTOR` by a package that is imported, whose modules are loaded when there is one."""
    from sqlalchemy.dialects.postgresql.base import ischema_names

    for name, cls in types.items():
        ischema_names[name] = lambda *args, cls=cls, **kw: getattr(_import(package), cls)(*args, **kw)


def _import(module):
    __import__(module)
    return sys.modules[module]
