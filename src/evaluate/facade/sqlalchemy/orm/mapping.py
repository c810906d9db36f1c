"""How a class's attributes become a table."""

from sqlalchemy.orm import annotations
from sqlalchemy.orm.attributes import InstrumentedAttribute
from sqlalchemy.orm.mapped import MappedColumn
from sqlalchemy.orm.relationships import Relationship

_SPECIAL = ("__tablename__", "__table_args__", "__mapper_args__")


class declared_attr:
    """`@declared_attr def owner_id(cls): return mapped_column(ForeignKey("users.id"))`"""

    def __init__(self, function):
        self.fget = function.__func__ if isinstance(function, classmethod) else function
        self.__doc__ = self.fget.__doc__
        self._made = {}

    @classmethod
    def directive(cls, function):
        return cls(function)

    @classmethod
    def cascading(cls, function):
        return cls(function)

    def __class_getitem__(cls, item):
        return cls

    def __get__(self, instance, owner):
        # One column for each class: the table and `__table_args__` mean the same one.
        if owner not in self._made:
            self._made[owner] = self.fget(owner)
        return self._made[owner]


def map_class(cls):
    """Turns a class's attributes into a table, and the attributes into what `User.email` means."""
    if cls.__dict__.get("__abstract__"):
        return
    inherited = next((base for base in cls.__mro__[1:] if "__mapper__" in base.__dict__), None)
    found = _collect(cls)
    columns = {name: item.column if isinstance(item, MappedColumn) else item for name, item in found.items()}
    table = cls.__dict__.get("__table__")
    name = _directive(cls, "__tablename__")
    if table is None and name is not None:
        table = _make_table(cls, name, columns, found)
    elif table is None and inherited is not None:
        # Single-table inheritance: the columns are the parent's table's.
        table = inherited.__table__
        for column in columns.values():
            if column.key not in table.columns:
                table.append_column(column)
    elif table is None:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(
            f"Class {cls!r} does not have a __table__ or __tablename__ specified and does not inherit from an existing "
            "table-mapped class."
        )
    cls.__table__ = table
    _instrument(cls, table, columns or {column.key: column for column in table.columns}, inherited)


def _instrument(cls, table, columns, inherited):
    from sqlalchemy.orm.mapper import Mapper

    attributes = dict(inherited.__mapper__._attributes) if inherited is not None else {}
    for name, column in columns.items():
        attributes[name] = InstrumentedAttribute(cls, name, column)
        setattr(cls, name, attributes[name])
    cls.__mapper__ = Mapper(cls, table, attributes)
    of = getattr(cls, "registry", None)
    if of is not None:
        of._class_registry[cls.__name__] = cls
        of.mappers.append(cls.__mapper__)


def _make_table(cls, name, columns, found):
    from sqlalchemy.sql.schema import Table

    arguments = _directive(cls, "__table_args__") or ()
    options = {}
    if isinstance(arguments, dict):
        arguments, options = (), arguments
    elif arguments and isinstance(arguments[-1], dict):
        arguments, options = arguments[:-1], arguments[-1]
    order = sorted(columns, key=lambda each: getattr(found[each], "sort_order", 0))
    make = getattr(cls, "__table_cls__", Table)
    return make(name, cls.metadata, *[columns[each] for each in order], *arguments, **dict(options))


def _directive(cls, name):
    """`__tablename__`, also from a mixin; a mapped parent's own does not pass to its children."""
    for base in cls.__mro__:
        if name in base.__dict__ and (base is cls or "__mapper__" not in base.__dict__):
            value = base.__dict__[name]
            if isinstance(value, declared_attr):
                return value.fget(cls)
            return value.__func__(cls) if isinstance(value, classmethod) else value
    return None


def _collect(cls):
    """The columns of a class: its own, then those of its mixins, each a copy."""
    found = {}
    own = vars(cls)
    for base in cls.__mro__:
        if base is object or "__mapper__" in base.__dict__ or base.__module__ == "sqlalchemy.orm.declarative":
            continue
        notes = annotations.of_class(base)
        for name in _in_order(list(vars(base)), list(notes)):
            if name in found or name in _SPECIAL or name.startswith("__") or (base is not cls and name in own):
                continue
            item = _column(cls, base, name, vars(base).get(name), notes.get(name))
            if item is not None:
                found[name] = item
    return found


def _in_order(assigned, annotated):
    """SQLAlchemy's order of attributes that are assigned, annotated, or both: what is both keeps the others in place."""
    shared = [name for name in assigned if name in annotated]
    found = []
    for name in (*shared, None):
        end, other = (len(assigned), len(annotated)) if name is None else (assigned.index(name), annotated.index(name))
        pieces = [assigned[:end], annotated[:other]]
        for piece in pieces if not found or not any(each in shared for each in found) else reversed(pieces):
            found += [each for each in piece if each not in found and each not in shared]
        if name is not None:
            found.append(name)
    return found


def _column(cls, base, name, value, note):
    """The column that an attribute stands for; `None` for any other attribute."""
    if isinstance(value, declared_attr):
        note = note or annotations.returned(value.fget, base)
        value = value.__get__(None, cls)
        if isinstance(value, Relationship):
            value.key = name
            setattr(cls, name, value)
    elif base is not cls and isinstance(value, MappedColumn):
        value = value._copied()
    elif base is not cls and hasattr(value, "_user_defined_nullable"):
        value = value._copy()
    argument = annotations.mapped(note)
    if isinstance(value, Relationship):
        if argument is not None:
            annotations.describe(value, argument, cls)
        return None
    if value is None and argument is not None and name not in vars(base):
        value = MappedColumn()
    if isinstance(value, MappedColumn):
        return _named(_finish(cls, value, argument), name)
    if hasattr(value, "_user_defined_nullable"):
        return _named(value, name)
    return None


def _named(item, name):
    column = item.column if isinstance(item, MappedColumn) else item
    if column.name is None:
        column.name = name
    if column.key is None:
        column.key = column.name
    return item


def _finish(cls, item, argument):
    """Completes a column from its annotation: type, NULL, and what an `Annotated` type says."""
    if argument is None:
        return item
    reading = annotations.Reading(argument, cls)
    if reading.columns:
        _merge(item, reading.columns[0]._copied())
    column = item.column
    if not item.says_nullable and not column.primary_key:
        column.nullable = reading.nullable
    if type(column.type).__name__ == "NullType" and not column.foreign_keys:
        type_map = getattr(getattr(cls, "registry", None), "type_annotation_map", {})
        type_ = annotations.column_type(reading, type_map)
        if type_ is None:
            from sqlalchemy import exc

            raise exc.ArgumentError(
                f"Could not locate SQLAlchemy Core type for Python type {argument!r} inside the 'Mapped[]' annotation"
            )
        column.type = type_
    return item


_MERGED = ("default", "onupdate", "server_default", "server_onupdate", "index", "unique", "comment", "doc", "name", "key")


def _merge(item, base):
    """What an `Annotated` column says, where the attribute itself says nothing."""
    column, given = item.column, base.column
    if type(column.type).__name__ == "NullType":
        column.type = given.type
    column.primary_key = column.primary_key or given.primary_key
    for name in _MERGED:
        if getattr(column, name, None) is None:
            setattr(column, name, getattr(given, name, None))
    for name in ("computed", "identity"):
        if getattr(given, name, None) is not None:
            getattr(given, name)._set_parent(column)
    for key in list(given._foreign_keys):
        key._copy()._set_parent(column)
    if column.primary_key:
        column.nullable = False
    elif base.says_nullable and not item.says_nullable:
        item.says_nullable, column.nullable = True, given.nullable
