"""`Base = automap_base(); Base.prepare(autoload_with=bind); User = Base.classes.users`: classes of the tables that are there."""

from sqlalchemy.orm import backref, interfaces, relationship
from sqlalchemy.orm.declarative import DeclarativeMeta, declarative_base
from sqlalchemy.orm.mapper import Named
from sqlalchemy.orm.mapping import map_class
from sqlalchemy.orm.related import configure


def classname_for_table(base, tablename, table):
    return str(tablename)


def name_for_scalar_relationship(base, local_cls, referred_cls, constraint):
    return referred_cls.__name__.lower()


def name_for_collection_relationship(base, local_cls, referred_cls, constraint):
    return referred_cls.__name__.lower() + "_collection"


def generate_relationship(base, direction, return_fn, attrname, local_cls, referred_cls, **kw):
    if return_fn is backref:
        return return_fn(attrname, **kw)
    return return_fn(referred_cls, **kw)


class _Classes(Named):
    """`Base.classes.users`, `Base.classes["users"]`, `for cls in Base.classes`"""


class _AutomapMeta(DeclarativeMeta):
    """Classes are mapped by `Base.prepare()`, when their tables are known."""

    def __init__(cls, name, bases, namespace, **kw):
        type.__init__(cls, name, bases, namespace)
        if "_sa_is_base" not in namespace and not namespace.get("__abstract__") and "_sa_waiting" not in namespace:
            waiting = getattr(cls, "_sa_waiting", None)
            if waiting is not None:
                waiting.append(cls)


class AutomapBase:
    """The base that `automap_base()` makes."""

    @classmethod
    def prepare(cls, autoload_with=None, engine=None, reflect=False, schema=None, classname_for_table=classname_for_table,
                modulename_for_table=None, collection_class=list, name_for_scalar_relationship=name_for_scalar_relationship,
                name_for_collection_relationship=name_for_collection_relationship, generate_relationship=generate_relationship,
                reflection_options=None):
        bind = autoload_with if autoload_with is not None else engine
        if bind is not None and (autoload_with is not None or reflect):
            cls.metadata.reflect(bind, **{"schema": schema, "extend_existing": True, **(reflection_options or {})})
        naming = _Naming(cls, collection_class, name_for_scalar_relationship, name_for_collection_relationship, generate_relationship)
        _map_tables(cls, naming, classname_for_table)


class _Naming:
    """How relationships are called and made."""

    def __init__(self, base, collection_class, scalar, collection, generate):
        self.base = base
        self.collection_class = collection_class
        self.scalar, self.collection = scalar, collection
        self.generate = generate


def automap_base(declarative_base=None, **kw):
    made = _declarative(**kw) if declarative_base is None else declarative_base
    body = {"__abstract__": True, "_sa_is_base": True, "_sa_waiting": [], "_sa_tables": set()}
    base = _AutomapMeta("Base", (AutomapBase, made), body)
    base.classes = _Classes()
    base.by_module = Named()
    return base


def _declarative(**kw):
    kw.setdefault("metaclass", _AutomapMeta)
    return declarative_base(**kw)


def _map_tables(base, naming, classname_for_table):
    mapped = {}
    for cls in base._sa_waiting:
        _take_declared(cls, base.metadata)
        map_class(cls)
        mapped[id(cls.__table__)] = cls
        base._sa_tables.add(cls.__table__.key)
        base.classes[cls.__name__] = cls
    base._sa_waiting.clear()
    for cls in base.classes:
        mapped.setdefault(id(cls.__table__), cls)
    between = []
    for table in list(base.metadata.tables.values()):
        if table.key in base._sa_tables:
            continue
        base._sa_tables.add(table.key)
        keys = _between(table)
        if keys is not None:
            between.append((table, keys))
        elif len(table.primary_key.columns):
            name = classname_for_table(base, table.name, table)
            cls = _AutomapMeta(name, (base,), {"__table__": table, "_sa_waiting": base._sa_waiting, "__module__": "sqlalchemy.ext.automap"})
            map_class(cls)
            mapped[id(table)] = base.classes[name] = cls
    for cls in list(mapped.values()):
        _relationships(cls, mapped, naming)
    for table, keys in between:
        _many_to_many(table, keys, mapped, naming)
    configure()


def _take_declared(cls, metadata):
    """A class that was declared before: what it says of columns wins over what the database has."""
    name = cls.__dict__.get("__tablename__")
    table = metadata.tables.get(name)
    if table is None:
        return
    for key, item in list(vars(cls).items()):
        column = getattr(item, "column", item) if not isinstance(item, type) else None
        if hasattr(type(column), "_set_table") and hasattr(column, "_user_defined_nullable") and column.table is None:
            column.name = column.name or key
            column.key = column.key or column.name
            table.append_column(column, replace_existing=True)
            type.__setattr__(cls, key, column)
    type.__setattr__(cls, "__table__", table)


def _constraints(table):
    return [constraint for constraint in table._sorted_constraints() if constraint._foreign_keys]


def _between(table):
    """The two keys of a table that has nothing else."""
    keys = _constraints(table)
    columns = [key.parent for constraint in keys for key in constraint.elements]
    if len(keys) != 2 or {id(column) for column in columns} != {id(column) for column in table.columns}:
        return None
    return keys


def _relationships(cls, mapped, naming):
    for constraint in _constraints(cls.__table__):
        keys = constraint.elements
        referred = mapped.get(id(keys[0].column.table))
        if referred is None or (cls is not referred and issubclass(cls, referred)):
            continue
        name = naming.scalar(naming.base, cls, referred, constraint)
        back = naming.collection(naming.base, referred, cls, constraint)
        options = {"collection_class": naming.collection_class}
        ondelete = (constraint.ondelete or "").lower()
        if all(key.parent.nullable for key in keys):
            if ondelete == "set null":
                options["passive_deletes"] = True
        else:
            options["cascade"] = "all, delete-orphan"
            if ondelete == "cascade":
                options["passive_deletes"] = True
        if name in cls.__mapper__._relationships:
            continue
        _require_free(cls, name)
        backwards = None
        if back not in referred.__mapper__._relationships:
            backwards = naming.generate(naming.base, interfaces.ONETOMANY, backref, back, referred, cls, **options)
        made = naming.generate(
            naming.base, interfaces.MANYTOONE, relationship, name, cls, referred, foreign_keys=[key.parent for key in keys],
            backref=backwards, remote_side=[key.column for key in keys],
        )
        if made is not None:
            setattr(cls, name, made)
            configure()


def _require_free(cls, name):
    if name in cls.__mapper__._attributes:
        from sqlalchemy import exc

        raise exc.ArgumentError(
            f"WARNING: when configuring property '{name}' on {cls.__mapper__}, column '{name}' conflicts with property. To resolve "
            "this, map the column to the class under a different name in the 'properties' dictionary."
        )


def _many_to_many(table, keys, mapped, naming):
    from sqlalchemy.sql.operator_elements import and_

    one, other = (mapped.get(id(constraint.elements[0].column.table)) for constraint in keys)
    if one is None or other is None:
        return
    name = naming.collection(naming.base, one, other, keys[0])
    back = naming.collection(naming.base, other, one, keys[1])
    if name in one.__mapper__._relationships:
        return
    joins = [and_(*[key.column == key.parent for key in constraint.elements]) for constraint in keys]
    backwards = naming.generate(
        naming.base, interfaces.MANYTOMANY, backref, back, other, one, collection_class=naming.collection_class
    )
    made = naming.generate(
        naming.base, interfaces.MANYTOMANY, relationship, name, one, other, secondary=table, primaryjoin=joins[0],
        secondaryjoin=joins[1], backref=backwards, collection_class=naming.collection_class,
    )
    if made is not None:
        setattr(one, name, made)
