"""What all items of a schema share: order of creation, `info`, and options that belong to one database."""

from itertools import count

from ..quoting import quoted_name


class SchemaConst:
    """Arguments that are neither a value nor `None`."""

    RETAIN_SCHEMA = "retain_schema"
    BLANK_SCHEMA = "blank_schema"
    NULL_UNSPECIFIED = "null_unspecified"


RETAIN_SCHEMA = SchemaConst.RETAIN_SCHEMA
BLANK_SCHEMA = SchemaConst.BLANK_SCHEMA
NULL_UNSPECIFIED = SchemaConst.NULL_UNSPECIFIED

# A number that grows: constraints are rendered in the order in which they were made.
next_creation = count(1).__next__


PARENT_EVENTS = ("before_parent_attach", "after_parent_attach")
DDL_EVENTS = ("before_create", "after_create", "before_drop", "after_drop")
# Set by the first listener to one of those: most projects have none, and pay nothing.
parents_are_watched = False
ddl_is_watched = False


def fire(target, event, bind, checkfirst, **more):
    """Calls what `event.listen(table, "after_create", ...)` has left on a table, or on all of them."""
    if not ddl_is_watched:
        return
    for owner in (target, *type(target).__mro__):
        for listener in owner.__dict__.get("_listeners", {}).get(event, ()):
            listener(target, bind, checkfirst=checkfirst, **more)


def tell(identifier, item, parent):
    """Calls the listeners of an item and of its classes: `@event.listens_for(Column, "after_parent_attach")`"""
    for owner in (item, *type(item).__mro__):
        for listener in list(getattr(owner, "__dict__", {}).get("_listeners", {}).get(identifier, ())):
            listener(item, parent)


class SchemaItem:
    """A table, a column, a constraint, ..."""

    __visit_name__ = "schema_item"
    create_drop_stringify_dialect = "default"

    def __class_getitem__(cls, item):
        return cls

    @property
    def info(self):
        """A dictionary for the script's own use."""
        found = self.__dict__.get("_info")
        if found is None:
            found = self._info = {}
        return found

    @info.setter
    def info(self, value):
        self._info = {} if value is None else value


_DIALECTS = ("postgresql", "mysql", "mariadb", "sqlite", "mssql", "oracle")


def dialect_options(item, given):
    """Checks keywords such as `postgresql_using` and `mysql_length`, and returns them all."""
    for key in given:
        dialect, separator, option = key.partition("_")
        if not separator or not dialect or not option:
            raise TypeError(f"Additional arguments should be named <dialectname>_<argument>, got '{key}'")
        if dialect == "postgresql":
            if option not in item._postgresql_options:
                from sqlalchemy import exc

                raise exc.ArgumentError(
                    f"Argument {key!r} is not accepted by dialect 'postgresql' on behalf of {_public(type(item))}"
                )
        elif dialect not in _DIALECTS:
            import warnings

            warnings.warn(
                f"Can't validate argument {key!r}; can't locate any SQLAlchemy dialect named {dialect!r}", stacklevel=3
            )
    return dict(given)


def _public(cls):
    return f"<class 'sqlalchemy.sql.schema.{cls.__name__}'>"


class Options(dict):
    """`item.dialect_options["postgresql"]["using"]`"""

    def __init__(self, given):
        super().__init__()
        for key, value in given.items():
            dialect, _, option = key.partition("_")
            self.setdefault(dialect, _Option())[option] = value

    def __missing__(self, dialect):
        return _Option()


class _Option(dict):
    def __missing__(self, option):
        return None


class DialectOptions:
    """An item that takes options such as `postgresql_using=`."""

    _postgresql_options = frozenset()
    _dialect_kwargs = {}

    @classmethod
    def argument_for(cls, dialect_name, argument_name, default):
        """Makes an option known, so that it is accepted."""
        if dialect_name == "postgresql":
            cls._postgresql_options = cls._postgresql_options | {argument_name}

    @property
    def dialect_kwargs(self):
        return self._dialect_kwargs

    kwargs = dialect_kwargs

    @property
    def dialect_options(self):
        return Options(self._dialect_kwargs)

    def _postgresql(self, option, default=None):
        return self._dialect_kwargs.get("postgresql_" + option, default)


def deferral(item):
    """`DEFERRABLE INITIALLY DEFERRED`"""
    wire = {}
    if item.deferrable is not None:
        wire["deferrable"] = bool(item.deferrable)
    if item.initially is not None:
        wire["initially"] = str(item.initially)
    return wire


def expression(value):
    """A column name or an expression, as it crosses."""
    from ..._wire import identifier, written

    if isinstance(value, str):
        return {"kind": "column", "name": identifier(value)}
    return written(_element(value))


def sql_text(value):
    """A condition that is given as text or as an expression."""
    if isinstance(value, str):
        from sqlalchemy.sql.text_clause import TextClause

        return TextClause(value)
    return _element(value)


def _element(value):
    while hasattr(value, "__clause_element__"):
        value = value.__clause_element__()
    if not hasattr(value, "_wire"):
        from sqlalchemy import exc

        raise exc.ArgumentError(f"SQL expression element expected, got {value!r}.")
    return value


def schema_item_schema(schema, quote_schema, metadata):
    """The schema of a table or sequence: its own, none at all, or that of its metadata."""
    if schema is None:
        return None if metadata is None else metadata.schema
    if schema == BLANK_SCHEMA:
        return None
    return schema if quote_schema is None else quoted_name(schema, quote_schema)
