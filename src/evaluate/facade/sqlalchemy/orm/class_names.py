"""What a relationship says in text: `relationship("Order", primaryjoin="User.id == foreign(Order.user_id)")`"""

from sqlalchemy import exc


def found(argument, cls):
    """The class that a relationship names, by itself, by a function or by its name."""
    if callable(argument) and not isinstance(argument, type):
        argument = argument()
    if isinstance(argument, type) and hasattr(argument, "__mapper__"):
        return argument
    mapped = getattr(argument, "class_", None)
    if isinstance(mapped, type):
        return mapped
    name = str(getattr(argument, "__name__", argument))
    known = cls.registry._class_registry.get(name.rpartition(".")[2])
    if known is None and not name.isidentifier():
        known = evaluated(name, cls)
    if known is None:
        raise exc.InvalidRequestError(
            f"When initializing mapper {cls.__mapper__}, expression {name!r} failed to locate a name ({name!r}). If this is a class "
            f"name, consider adding this relationship() to the {cls!r} class after both dependent classes have been defined."
        )
    return known


def evaluated(text, cls):
    """The value of an expression over the mapped classes, the tables and SQLAlchemy's functions."""
    return eval(text, {"__builtins__": {}}, _Names(cls))


class _Names(dict):
    """The names that such a text may use."""

    def __init__(self, cls):
        super().__init__()
        self._cls = cls

    def __missing__(self, name):
        classes = self._cls.registry._class_registry
        if name in classes:
            return classes[name]
        tables = self._cls.metadata.tables
        if name in tables:
            return tables[name]
        if any(key.startswith(name + ".") for key in tables):
            return _Schema(name, tables)
        import sqlalchemy
        from sqlalchemy.orm import relationships

        for module in (relationships, sqlalchemy):
            if name in ("foreign", "remote") or module is sqlalchemy:
                value = getattr(module, name, None)
                if value is not None:
                    return value
        # `app.models.Order`: the path is left out, the class counts.
        if any(cls.__module__.split(".")[0] == name or f".{name}" in cls.__module__ for cls in classes.values()):
            return _Path(classes, self)
        raise exc.InvalidRequestError(f"expression {name!r} failed to locate a name ({name!r})")


class _Schema:
    """`side.users.c.id`"""

    def __init__(self, schema, tables):
        self._schema, self._tables = schema, tables

    def __getattr__(self, name):
        try:
            return self._tables[f"{self._schema}.{name}"]
        except KeyError:
            raise AttributeError(name) from None


class _Path:
    """A module's name before a class's."""

    def __init__(self, classes, names):
        self._classes, self._names = classes, names

    def __getattr__(self, name):
        return self._classes[name] if name in self._classes else self
