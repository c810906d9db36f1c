"""The bases of mapped classes: `class Base(DeclarativeBase)`, `Base = declarative_base()`"""

from _absent import is_absent
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
        return _make_base(self, cls, name)

    def map_declaratively(self, cls):
        cls.registry = self
        cls.metadata = self.metadata
        map_class(cls)
        return cls

    mapped = map_declaratively

    def mapped_as_dataclass(self, cls=None, **kw):
        return self.mapped if cls is None else self.mapped(cls)

    def map_imperatively(self, class_, local_table=None, **kw):
        class_.__table__ = local_table
        class_.registry = self
        map_class(class_)
        return class_.__mapper__

    def as_declarative_base(self, **kw):
        return lambda cls: _make_base(self, cls, cls.__name__)

    def configure(self, cascade=False):
        """Nothing is left to do."""

    def dispose(self, cascade=False):
        """Nothing is held."""

    def update_type_annotation_map(self, type_annotation_map):
        self.type_annotation_map.update(type_annotation_map)


def _construct(self, **values):
    """`User(name="x")`"""
    cls = type(self)
    for name, value in values.items():
        if not hasattr(cls, name):
            raise TypeError(f"{name!r} is an invalid keyword argument for {cls.__name__}")
        setattr(self, name, value)


class DeclarativeMeta(type):
    """The metaclass of `declarative_base()`, for scripts that name it."""


_DATACLASS_OPTIONS = ("init", "repr", "eq", "order", "unsafe_hash", "match_args", "kw_only", "dataclass_callable")


class _Mapping:
    """What makes a subclass a mapped class."""

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**{name: value for name, value in kw.items() if name not in _DATACLASS_OPTIONS})
        if not cls.__dict__.get("_sa_is_base"):
            map_class(cls)


class DeclarativeBase(_Mapping):
    """`class Base(DeclarativeBase): ...`"""

    _sa_is_base = True

    def __init_subclass__(cls, **kw):
        if DeclarativeBase in cls.__bases__:
            _start_base(cls)
            return
        super().__init_subclass__(**kw)

    __init__ = _construct


# `DeclarativeBase` has no metaclass here anyway.
DeclarativeBaseNoMeta = DeclarativeBase


class MappedAsDataclass:
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
    return _make_base(registry(metadata, class_registry, type_annotation_map), cls, name)


def _make_base(of, cls, name):
    bases = cls if isinstance(cls, tuple) else (cls,)
    bases = tuple(base for base in bases if base is not object and not is_absent(base))
    body = {"_sa_is_base": True, "registry": of, "metadata": of.metadata, "__abstract__": True}
    if not any("__init__" in base.__dict__ for base in bases):
        body["__init__"] = _construct
    return type(name, (*bases, _Mapping), body)


def as_declarative(**kw):
    """`@as_declarative() class Base: ...`"""
    return lambda cls: _make_base(registry(kw.get("metadata")), cls, cls.__name__)


def declarative_mixin(cls):
    return cls


def synonym_for(name, map_column=False):
    from sqlalchemy.orm.relationships import Synonym

    return lambda function: Synonym(name)


def has_inherited_table(cls):
    return any("__table__" in base.__dict__ for base in cls.__mro__[1:])
