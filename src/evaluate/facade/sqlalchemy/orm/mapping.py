"""How a class's attributes become a table."""

from sys import modules

from _absent import is_absent

from sqlalchemy import event
from sqlalchemy.orm import annotations
from sqlalchemy.orm.attributes import InstrumentedAttribute
from sqlalchemy.orm.mapped import ColumnProperty, MappedColumn
from sqlalchemy.orm.relationships import Relationship
from sqlalchemy.sql.type_api import NullType

# Where the bases are that have no attributes of their own.
_OWN_MODULE = "sqlalchemy.orm.declarative"
_Function = type(lambda: None)
# What is never a relationship, a synonym or the like.
_NO_PROPERTIES = frozenset((InstrumentedAttribute, _Function, type(None), str, int, bool, tuple, list, dict, type))


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
        """One column for each class of a hierarchy, not for its top alone."""
        made = cls(function)
        made.is_cascading = True
        return made

    is_cascading = False

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
    options = dict(_directive(cls, "__mapper_args__") or {})
    inherited = None
    if not options.get("concrete"):
        inherited = next((base for base in cls.__mro__[1:] if "__mapper__" in base.__dict__), None)
    found = _collect(cls, inherited)
    columns = {name: item.column if isinstance(item, MappedColumn) else item for name, item in found.items()}
    table = cls.__dict__.get("__table__")
    if isinstance(table, declared_attr):
        table = table.fget(cls)
    name = _directive(cls, "__tablename__")
    single = False
    if table is None and name is not None:
        table = _make_table(cls, name, columns, found)
    elif table is None and inherited is not None:
        # Single-table inheritance: the columns are the parent's table's.
        single, table = True, inherited.__mapper__.local_table
        for column in columns.values():
            if column.key not in table.columns:
                table.append_column(column)
    elif table is None:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(
            f"Class {cls!r} does not have a __table__ or __tablename__ specified and does not inherit from an existing "
            "table-mapped class."
        )
    else:
        columns = {**_of_table(cls, table, options, inherited), **columns}
    cls.__table__ = table
    if "_absent.tables" in modules:
        table._unknown_parts = modules["_absent.tables"].parts(cls) or table._unknown_parts
    mapper = _instrument(cls, table, columns, inherited, single, options)
    mapper._deferred.update([name for name, item in found.items() if isinstance(item, MappedColumn) and item.deferred])
    if not mapper.primary_key:
        from sqlalchemy import exc

        raise exc.ArgumentError(
            f"Mapper {mapper} could not assemble any primary key columns for mapped table '{table.description}'"
        )


def _of_table(cls, table, options, inherited):
    """The columns of a table that was there before its class, as attributes."""
    included, excluded = options.get("include_properties"), options.get("exclude_properties") or ()
    prefix = options.get("column_prefix") or ""
    named = {id(item): key for key, item in vars(cls).items() if hasattr(item, "_user_defined_nullable")}
    found = {}
    for column in table.columns:
        if (included is None or column.key in included) and column.key not in excluded:
            found[named.get(id(column), prefix + column.key)] = column
    return found


def _instrument(cls, table, columns, inherited, single, options):
    from sqlalchemy.orm.mapper import Mapper

    parent = inherited.__mapper__ if inherited is not None else None
    mapper = Mapper(cls, table, parent, single, options.get("polymorphic_identity"))
    cls.__mapper__ = mapper
    given_key = options.get("primary_key")
    if given_key is not None:
        mapper._given_key = tuple(item.column if isinstance(item, MappedColumn) else table.c[item] if isinstance(item, str) else item
                                  for item in given_key)
    for name, attribute in (parent._attributes if parent is not None else {}).items():
        own = columns.pop(name, None)
        if own is None and name in cls.__dict__:
            continue
        both = attribute.columns if own is None else [own, *attribute.columns]
        _add_attribute(mapper, name, both[0], both)
    held, give = mapper._attributes, type.__setattr__
    for name, column in columns.items():
        attribute = held[name] = InstrumentedAttribute(cls, name, column)
        give(cls, name, attribute)
    _note_functions(cls, mapper)
    _take_properties(cls, mapper, options.get("properties") or {})
    on = options.get("polymorphic_on")
    if on is not None:
        mapper.polymorphic_on = _column_of(mapper, on)
    of = getattr(cls, "registry", None)
    if of is not None:
        of._class_registry[cls.__name__] = cls
        of.mappers.append(mapper)
    if event.watched:
        event.fire(cls, "instrument_class", mapper, cls)
        event.fire(cls, "mapper_configured", mapper, cls)
    return mapper


def _add_attribute(mapper, name, column, columns=None):
    attribute = mapper._attributes[name] = InstrumentedAttribute(mapper.class_, name, column, columns)
    type.__setattr__(mapper.class_, name, attribute)


def _column_of(mapper, on):
    if isinstance(on, str):
        return mapper._attributes[on].column if on in mapper._attributes else mapper.local_table.c[on]
    if isinstance(on, MappedColumn):
        return on.column
    return on.column if isinstance(on, InstrumentedAttribute) else on


def _note_functions(cls, mapper):
    """The validators and reconstructors of a class, and those of its mixins."""
    for base in reversed(cls.__mro__):
        if base is object or base.__module__ == _OWN_MODULE:
            continue
        for value in vars(base).values():
            if type(value) is not _Function or not value.__dict__:
                continue
            for name, removes in value.__dict__.get("_sa_validates", ()):
                mapper.validators[name] = (value, removes)
            if "_sa_reconstructor" in value.__dict__ and value not in mapper.reconstructors:
                mapper.reconstructors.append(value)


def _take_properties(cls, mapper, given):
    """Relationships, synonyms, expressions: what is no column of the table."""
    for base in cls.__mro__:
        if base is not cls and "__mapper__" in base.__dict__:
            break
        if base is object or base.__module__ == _OWN_MODULE:
            continue
        for name, value in list(vars(base).items()) if base is not cls or not given else {**vars(base), **given}.items():
            if type(value) in _NO_PROPERTIES or name in mapper._attributes or name.startswith("__") or is_absent(value):
                continue
            if base is not cls and name in vars(cls):
                continue
            if isinstance(value, declared_attr):
                value = value.__get__(None, cls)
            add_property(mapper, name, value)


def add_property(mapper, name, value):
    """An attribute of a mapped class, whenever it is given: `User.orders = relationship(Order)`"""
    cls = mapper.class_
    if isinstance(value, Relationship):
        if value.class_ is not None and value.class_ is not cls:
            value = value._copied()
        type.__setattr__(cls, name, value)
        value._in_class(cls, name)
    elif isinstance(value, ColumnProperty):
        element = value.__clause_element__()
        _add_attribute(mapper, name, _labelled(element, name), [element])
        if value.deferred:
            mapper._deferred.add(name)
    elif getattr(type(value), "is_descriptor", False):
        mapper._descriptors[name] = value
        if getattr(value, "key", None) is None:
            value.key = name
        type.__setattr__(cls, name, value)
    else:
        return
    for child in mapper._children:
        if isinstance(value, Relationship):
            child._relationships.setdefault(name, value)


def assigned(cls, name, value):
    """`User.login = Column(...)`, `User.orders = relationship(...)`, when the class is there already."""
    mapper = cls.__mapper__
    column = value.column if isinstance(value, MappedColumn) else value
    if hasattr(type(column), "_set_table") and hasattr(column, "_user_defined_nullable"):
        _named(column, name)
        if column.table is None:
            mapper.local_table.append_column(column)
        for each in mapper.self_and_descendants:
            _add_attribute(each, name, column)
        return
    if isinstance(value, (Relationship, ColumnProperty)) or getattr(type(value), "is_descriptor", False):
        add_property(mapper, name, value)
        return
    type.__setattr__(cls, name, value)


def _labelled(element, name):
    """An expression is selected under its attribute's name."""
    if getattr(element, "table", None) is not None:
        return element
    return element.label(name) if type(element).__name__ != "Label" else element


def _make_table(cls, name, columns, found):
    from sqlalchemy.sql.schema import Table

    arguments = _directive(cls, "__table_args__") or ()
    options = {}
    if isinstance(arguments, dict):
        arguments, options = (), arguments
    elif arguments and isinstance(arguments[-1], dict):
        arguments, options = arguments[:-1], arguments[-1]
    items = list(columns.values())
    if any([isinstance(item, MappedColumn) and item.sort_order for item in found.values()]):
        order = sorted(columns, key=lambda each: getattr(found[each], "sort_order", 0))
        items = [columns[each] for each in order]
    make = getattr(cls, "__table_cls__", Table)
    return make(name, cls.metadata, *items, *arguments, **dict(options))


def _directive(cls, name):
    """`__tablename__`, also from a mixin; a mapped parent's own does not pass to its children."""
    for base in cls.__mro__:
        if name in base.__dict__ and (base is cls or "__mapper__" not in base.__dict__):
            value = base.__dict__[name]
            if isinstance(value, declared_attr):
                return value.fget(cls)
            return value.__func__(cls) if isinstance(value, classmethod) else value
    return None


def _collect(cls, inherited):
    """The columns of a class: its own, then those of its mixins, each a copy."""
    found = {}
    own = vars(cls)
    above = inherited.__mro__ if inherited is not None else ()
    for base in cls.__mro__:
        if base is object or "__mapper__" in base.__dict__ or base.__module__ == _OWN_MODULE:
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
            value = within.get(name)
            if type(value) is not MappedColumn and is_absent(value):
                continue
            item = _column(cls, base, name, value, notes.get(name), found)
            if item is not None:
                found[name] = item
    return found


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
    if type(value) is MappedColumn and base is cls:
        return _named(_finish(cls, value, annotations.mapped(note)), name)
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
        return _named(_finish(cls, value, argument), name)
    if hasattr(value, "_user_defined_nullable"):
        return _named(value, name)
    return None


def _composite(cls, value, argument, found):
    """`start: Mapped[Point] = composite(mapped_column("x"), mapped_column("y"))`: its columns are attributes by their names."""
    if getattr(value, "composite_class", value) is None and argument is not None:
        value.composite_class = annotations.Reading(argument, cls).candidates[-1]
    for item in getattr(value, "columns_of_class", list)():
        found[item.column.name] = _finish(cls, item, None)
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
