"""The bases of mapped classes: `class Base(DeclarativeBase)`, `Base = declarative_base()`"""

from _absent import is_absent
from sqlalchemy import event
from sqlalchemy.orm.mapping import declared_attr, map_class  # noqa: F401 (`sqlalchemy.orm.declarative.declared_attr`)


class registry:
    """`mapper_registry = registry()`"""

    def __init__(self, metadata=None, class_registry=None, type_annotation_map=None, constructor=None, **kw):
        from sqlalchemy.sql.schema import MetaData

        self.metadata = MetaData() if metadata is None else metadata
        self.type_annotation_map = dict(type_annotation_map or {})
        self._class_registry = {} if class_registry is None else class_registry
        self.mappers = []

    def generate_base(self, mapper=None, cls=object, name="Base", metaclass=None):
        return _make_base(self, cls, name, metaclass)

    def map_declaratively(self, cls):
        cls.registry = self
        cls.metadata = self.metadata
        map_class(cls)
        if "__init__" not in vars(cls):
            cls.__init__ = _construct
        return cls

    mapped = map_declaratively

    def mapped_as_dataclass(self, cls=None, **kw):
        return self.mapped if cls is None else self.mapped(cls)

    def map_imperatively(self, class_, local_table=None, properties=None, **kw):
        """`registry.map_imperatively(User, users, properties={"orders": relationship(Order)})`"""
        class_.__table__ = local_table
        class_.registry = self
        class_.metadata = self.metadata
        class_.__mapper_args__ = {**kw, "properties": properties or {}}
        map_class(class_)
        if "__init__" not in vars(class_):
            class_.__init__ = _construct
        return class_.__mapper__

    def as_declarative_base(self, **kw):
        return lambda cls: _make_base(self, cls, cls.__name__)

    def configure(self, cascade=False):
        """Relationships get their backrefs."""
        from sqlalchemy.orm.related import configure

        configure()

    def dispose(self, cascade=False):
        """Nothing is held."""

    def update_type_annotation_map(self, type_annotation_map):
        self.type_annotation_map.update(type_annotation_map)


def _construct(self, **values):
    """`User(name="x")`"""
    cls = type(self)
    from sqlalchemy.orm.related import configure

    configure()
    if "init" in event.watched:
        from sqlalchemy.orm.firing import tell

        tell(cls, "init", self, (), values)
    for name, value in values.items():
        if not hasattr(cls, name):
            raise TypeError(f"{name!r} is an invalid keyword argument for {cls.__name__}")
        setattr(self, name, value)


_construct.__name__ = "__init__"


class _Attributes(type):
    """Attributes that a mapped class gets later: `User.orders = relationship("Order")`"""

    def __setattr__(cls, name, value):
        if "__mapper__" in cls.__dict__ and not name.startswith("__"):
            from sqlalchemy.orm.mapping import assigned

            assigned(cls, name, value)
        else:
            type.__setattr__(cls, name, value)


class DeclarativeMeta(_Attributes):
    """The metaclass of `declarative_base()`."""

    def __init__(cls, name, bases, namespace, **kw):
        type.__init__(cls, name, bases, namespace)
        if "_sa_is_base" not in namespace and getattr(cls, "registry", None) is not None:
            map_class(cls)


_DATACLASS_OPTIONS = ("init", "repr", "eq", "order", "unsafe_hash", "match_args", "kw_only", "dataclass_callable")


class DeclarativeBase(metaclass=_Attributes):
    """`class Base(DeclarativeBase): ...`"""

    def __init_subclass__(cls, **kw):
        if DeclarativeBase in cls.__bases__:
            _start_base(cls)
            return
        super().__init_subclass__(**{name: value for name, value in kw.items() if name not in _DATACLASS_OPTIONS})
        map_class(cls)

    __init__ = _construct


# What its metaclass does has no other place here.
DeclarativeBaseNoMeta = DeclarativeBase


class MappedAsDataclass(metaclass=_Attributes):
    """`class Base(MappedAsDataclass, DeclarativeBase)`"""

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**{name: value for name, value in kw.items() if name not in _DATACLASS_OPTIONS})


def _start_base(cls):
    """The class that the models of an application inherit from: it holds their MetaData."""
    metadata = next((base.__dict__["metadata"] for base in cls.__mro__ if "metadata" in base.__dict__), None)
    given = cls.__dict__.get("registry")
    if given is None:
        given = cls.registry = registry(metadata)
    given.type_annotation_map.update(getattr(cls, "type_annotation_map", None) or {})
    if metadata is not None:
        given.metadata = metadata
    cls.metadata = given.metadata


def declarative_base(*, metadata=None, mapper=None, cls=object, name="Base", class_registry=None, type_annotation_map=None,
                     constructor=None, metaclass=None, bind=None):
    return _make_base(registry(metadata, class_registry, type_annotation_map), cls, name, metaclass, constructor)


def _make_base(of, cls, name, metaclass=None, constructor=None):
    bases = cls if isinstance(cls, tuple) else (cls,)
    bases = tuple(base for base in bases if base is not object and not is_absent(base))
    body = {"_sa_is_base": True, "registry": of, "metadata": of.metadata, "__abstract__": True}
    if constructor is not None or not any("__init__" in base.__dict__ for base in bases):
        body["__init__"] = constructor or _construct
    if metaclass is None or not isinstance(metaclass, type):
        metaclass = DeclarativeMeta
    made = metaclass(name, bases or (object,), body)
    made.__module__ = "sqlalchemy.orm.declarative"
    return made


def as_declarative(**kw):
    """`@as_declarative() class Base: ...`"""
    return lambda cls: _make_base(registry(kw.get("metadata")), cls, cls.__name__)


def declarative_mixin(cls):
    return cls


def synonym_for(name, map_column=False):
    from sqlalchemy.orm.descriptors import Synonym

    return lambda function: Synonym(name)


def has_inherited_table(cls):
    return any("__table__" in base.__dict__ for base in cls.__mro__[1:])


def mapped_as_dataclass(registry, **kw):
    """`@mapped_as_dataclass(registry) class User: ...`"""
    return registry.mapped


def add_mapped_attribute(target, key, attr):
    """`add_mapped_attribute(User, "orders", relationship("Order"))`"""
    setattr(target, key, attr)
