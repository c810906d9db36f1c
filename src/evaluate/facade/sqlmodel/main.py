"""`class User(SQLModel, table=True): name: str = Field(index=True)`"""

from pydantic.fields import MISSING, FieldInfo
from pydantic.main import BaseModel, ModelType
from sqlalchemy.orm import declared_attr, registry
from sqlalchemy.orm.mapping import map_class
from sqlalchemy.sql.schema import MetaData

from .columns import column_of
from .relationships import Relationship, RelationshipInfo

_registry = registry(MetaData())


class SQLModelMetaclass(ModelType):
    """A model with `table=True` is mapped, all others only lend their fields."""

    def __new__(meta, name, bases, namespace, **given):
        ties = {key: value for key, value in namespace.items() if isinstance(value, RelationshipInfo)}
        kept = {key: value for key, value in namespace.items() if key not in ties}
        cls = ModelType.__new__(meta, name, bases, kept, **given)
        cls._sqlmodel_ties = ties
        # The order of annotations has a say in that of columns, and SQLModel puts relationships before fields.
        cls._annotated_first = list(ties)
        if given.get("table"):
            _map(cls)
        return cls

    def __init__(cls, name, bases, namespace, **given):
        ModelType.__init__(cls, name, bases, namespace)


def _map(cls):
    own_ties = {name: tie for base in reversed(cls.__mro__) for name, tie in _ties(base).items()}
    fields = {name: field for name, field in cls._fields().items() if name not in own_ties}
    cls._pydantic_fields = fields
    for name in [name for name in fields if name in cls.__dict__]:
        delattr(cls, name)
    # In the order of the fields, those of the bases first: that is the order of the table's columns.
    for name, field in fields.items():
        setattr(cls, name, column_of(field))
    for name, tie in own_ties.items():
        setattr(cls, name, tie.made(cls, name))
    cls._sqlmodel_is_table = True
    map_class(cls)


def _ties(cls):
    return cls.__dict__.get("_sqlmodel_ties") or {}


class SQLModel(BaseModel, metaclass=SQLModelMetaclass):
    """The base of all models; its `metadata` has their tables."""

    metadata = _registry.metadata
    registry = _registry
    _sqlmodel_is_table = False

    def __init__(self, /, **data):
        if not type(self)._sqlmodel_is_table:
            super().__init__(**data)
            return
        # A row is not validated: what is missing gets its default.
        for name, field in type(self)._fields().items():
            value = data[name] if name in data else field.info.get_default(True)
            if value is not MISSING:
                setattr(self, name, value)
        for name in _ties(type(self)):
            if name in data:
                setattr(self, name, data[name])

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()


def Field(default=MISSING, **options):
    """`id: int | None = Field(default=None, primary_key=True)`"""
    return FieldInfo(default, **options)


__all__ = ["Field", "Relationship", "SQLModel"]
