"""How a class's attributes become a table."""

from sys import modules

from _absent import is_absent

from sqlalchemy import event
from sqlalchemy.orm.attributes import InstrumentedAttribute
from sqlalchemy.orm.collecting import NO_PROPERTIES, OWN_MODULE, Function, collect, has_nothing, named
from sqlalchemy.orm.declared import declared_attr
from sqlalchemy.orm.mapped import ColumnProperty, MappedColumn
from sqlalchemy.orm.relationships import Relationship


def map_class(cls):
    """Turns a class's attributes into a table, and the attributes into what `User.email` means."""
    if cls.__dict__.get("__abstract__"):
        return
    options = dict(_directive(cls, "__mapper_args__") or {})
    inherited = None
    if not options.get("concrete"):
        inherited = next((base for base in cls.__mro__[1:] if "__mapper__" in base.__dict__), None)
    found = collect(cls, inherited)
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
    version = options.get("version_id_col")
    if version is not None:
        mapper.version_id_col = _column_of(mapper, version)
    if options.get("version_id_generator") is not None:
        mapper.version_id_generator = options["version_id_generator"]
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
        if base is object or base.__module__ == OWN_MODULE:
            continue
        for value in vars(base).values():
            if type(value) is not Function or not value.__dict__:
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
        if base is object or base.__module__ == OWN_MODULE or base is not cls and has_nothing(base):
            continue
        for name, value in list(vars(base).items()) if base is not cls or not given else {**vars(base), **given}.items():
            if type(value) in NO_PROPERTIES or name in mapper._attributes or name.startswith("__") or is_absent(value):
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
        named(column, name)
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
