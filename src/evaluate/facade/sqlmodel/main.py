"""`class User(SQLModel, table=True)`: an env.py imports such classes for the `metadata` that they fill."""

from _absent import Absent
from sqlalchemy.sql.schema import MetaData

_WHY = "classes of SQLModel are not mapped here: "


class _ModelType(type):
    """What a model is depends on pydantic: it can be imported and passed around."""

    def __new__(meta, name, bases, namespace, **keywords):
        if not bases:
            return type.__new__(meta, name, bases, namespace)
        model = Absent(f"{namespace.get('__module__', '')}.{name}", _WHY)
        model.metadata = bases[0].metadata
        return model

    def __init__(cls, name, bases, namespace, **keywords):
        type.__init__(cls, name, bases, namespace)


class SQLModel(metaclass=_ModelType):
    """`SQLModel.metadata`, with the naming convention that an application gives it."""

    metadata = MetaData()


def Field(*args, **keywords):
    """A field of a model."""
    return Absent("sqlmodel.Field()", _WHY)


def Relationship(*args, **keywords):
    """A relationship of a model."""
    return Absent("sqlmodel.Relationship()", _WHY)
