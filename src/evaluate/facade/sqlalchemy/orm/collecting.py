"""The columns of a mapped class: what of its attributes, and of its mixins', is one."""

from _absent import is_absent

from sqlalchemy.orm import annotations
from sqlalchemy.orm.attributes import InstrumentedAttribute
from sqlalchemy.orm.declared import declared_attr
from sqlalchemy.orm.mapped import ColumnProperty, MappedAnnotation, MappedColumn
from sqlalchemy.orm.relationships import Relationship
from sqlalchemy.sql.type_api import NullType

# Where the bases are that have no attributes of their own.
OWN_MODULE = "sqlalchemy.orm.declarative"
Function = type(lambda: None)
# What is never a relationship, a synonym or the like.
NO_PROPERTIES = frozenset((InstrumentedAttribute, Function, type(None), str, int, bool, tuple, list, dict, type))
# What the base of all models has.
_OF_BASES = frozenset(("metadata", "registry", "type_annotation_map"))


def collect(cls, inherited):
    """The columns of a class: its own, then those of its mixins, each a copy."""
    found = {}
    own = vars(cls)
    above = inherited.__mro__ if inherited is not None else ()
    for base in cls.__mro__:
        if base is object or "__mapper__" in base.__dict__ or base.__module__ == OWN_MODULE:
            continue
        if base is not cls and has_nothing(base):
            continue
        notes = annotations.of_class(base)
        if base in above:
            # The class above has them already, but for what each class is to have of its own.
            notes = {}
            each = [name for name, value in vars(base).items() if getattr(value, "is_cascading", False) is True]
            found.update({name: _column(cls, base, name, vars(base)[name], None) for name in each if name not in found})
            continue
        within = vars(base)
        for name in _in_order(list(within), list(notes)):
            if name.startswith("__") or name in found or (base is not cls and name in own):
                continue
            value, note = within.get(name), notes.get(name)
            if base is cls and type(note) is MappedAnnotation and (type(value) is MappedColumn or name not in within):
                # What most attributes are: `name: Mapped[str] = mapped_column(...)`
                item = found[name] = MappedColumn() if value is None else value
                _finish(cls, item, note.argument)
                named(item, name)
                continue
            if is_absent(value):
                continue
            item = _column(cls, base, name, value, note, found)
            if item is not None:
                found[name] = item
    return found


_bare = {}


def has_nothing(base):
    """Whether a base has neither columns nor anything else that a mapped class takes from it: most bases of models."""
    within = vars(base)
    known = _bare.get(base)
    if known is None or known[0] != len(within):
        values = [value for name, value in within.items() if name not in _OF_BASES and not name.startswith("__")]
        bare = not annotations.of_class(base) and all([type(value) in NO_PROPERTIES for value in values])
        known = _bare[base] = (len(within), bare)
    return known[1]


def _in_order(assigned, annotated):
    """SQLAlchemy's order of attributes that are assigned, annotated, or both.

    It walks one list up to a name that the other has too, goes on in the other, and takes that name where it meets it again.
    """
    met_once = set(assigned).intersection(annotated)
    if not met_once:
        return assigned + annotated
    found, walks, walk = [], (iter(assigned), iter(annotated)), 0
    while True:
        for name in walks[walk]:
            if name in met_once:
                break
            found.append(name)
        else:
            return [*found, *walks[1 - walk]]
        met_once.remove(name)
        walk = 1 - walk


def _column(cls, base, name, value, note, found=None):
    """The column that an attribute stands for; `None` for any other attribute."""
    if isinstance(value, declared_attr):
        note = note or annotations.returned(value.fget, base)
        value = value.__get__(None, cls)
    elif isinstance(value, ColumnProperty) and value.is_plain_column:
        value = value.as_column(copy=base is not cls)
    elif base is not cls and isinstance(value, MappedColumn):
        value = value._copied()
    elif base is not cls and hasattr(value, "_user_defined_nullable"):
        value = value._copy()
    argument = annotations.mapped(note)
    if isinstance(value, Relationship):
        if argument is not None:
            annotations.describe(value, argument, cls)
        return None
    if getattr(type(value), "is_descriptor", False):
        return _composite(cls, value, argument, found)
    if value is None and argument is not None and name not in vars(base):
        value = MappedColumn()
    if isinstance(value, MappedColumn):
        return named(_finish(cls, value, argument), name)
    if hasattr(value, "_user_defined_nullable"):
        return named(value, name)
    return None


def _composite(cls, value, argument, found):
    """`start: Mapped[Point] = composite(mapped_column("x"), mapped_column("y"))`: its columns are attributes by their names."""
    if getattr(value, "composite_class", value) is None and argument is not None:
        value.composite_class = annotations.Reading(argument, cls).candidates[-1]
    for item in getattr(value, "columns_of_class", list)():
        found[item.column.name] = _finish(cls, item, None)
    return None


def named(item, name):
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
    reading = annotations.read(argument, cls)
    if reading.columns:
        _merge(item, reading.columns[0]._copied())
    column = item.column
    if not item.says_nullable and not column.primary_key:
        column.nullable = reading.nullable
    if type(column.type) is NullType and not column._foreign_keys:
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
    if type(column.type) is NullType and type(given.type) is not NullType:
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
