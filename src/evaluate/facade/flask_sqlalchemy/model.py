"""`class User(db.Model)`: a table's name is that of its class."""

import re

from sqlalchemy import orm
from sqlalchemy.orm import MappedColumn, declared_attr
from sqlalchemy.sql.schema import Column

_WORD = re.compile(r"(?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z])")


class Model:
    """What all models have."""

    __abstract__ = True
    query = None


def base_class(db, given, disable_autonaming):
    """`db.Model`"""
    bases = given if isinstance(given, tuple) else (given,)
    declarative = [base for base in bases if isinstance(base, type) and issubclass(base, orm.DeclarativeBase)]
    if declarative:
        base = _of_declarative(db, bases)
    else:
        base = orm.declarative_base(metadata=db.metadata, cls=given if given is not Model else Model, name="Model")
    if not disable_autonaming:
        base._flask_names_tables = True
    base._flask_db = db
    return _naming(base)


def _of_declarative(db, bases):
    """`db = SQLAlchemy(model_class=Base)` where `class Base(DeclarativeBase)`"""
    body = {"_sa_is_base": True, "__abstract__": True, "metadata": db.metadata}
    return type("Model", tuple(bases), body)


def _naming(base):
    """Gives the models of a base their tables' names, before they are mapped."""

    def __init_subclass__(cls, **kw):
        if cls._flask_db is not None and "__bind_key__" in cls.__dict__:
            cls.metadata = cls._flask_db._metadata_of(cls.__bind_key__)
        if getattr(cls, "_flask_names_tables", False) and _wants_name(cls):
            cls.__tablename__ = camel_to_snake_case(cls.__name__)
        super(base, cls).__init_subclass__(**kw)

    base.__init_subclass__ = classmethod(__init_subclass__)
    return base


def camel_to_snake_case(name):
    """`UserOrder` -> `user_order`"""
    return _WORD.sub(r"_\g<0>", name).lower().lstrip("_")


def _wants_name(cls):
    """As Flask-SQLAlchemy decides: a model of its own table, whose name nobody has given."""
    if cls.__dict__.get("__abstract__") or "__table__" in cls.__dict__:
        return False
    if not any(isinstance(base, type) and "_sa_is_base" in base.__dict__ for base in cls.__mro__[1:]):
        return False
    for base in cls.__mro__:
        if "__tablename__" not in base.__dict__:
            continue
        if isinstance(base.__dict__["__tablename__"], declared_attr):
            return False
        # A parent's own name is not its children's, unless the parent is no model.
        if base is cls or base.__dict__.get("__abstract__") or "__mapper__" not in base.__dict__:
            return False
        break
    # A child without a primary key of its own is in its parent's table.
    return _has_key(cls) or not any("__mapper__" in base.__dict__ for base in cls.__mro__[1:])


def _has_key(cls):
    """Whether a class, or what it mixes in, brings a primary key."""
    for base in cls.__mro__:
        if "__mapper__" in base.__dict__:
            break
        for value in list(vars(base).values()):
            column = value.column if isinstance(value, MappedColumn) else value
            if isinstance(column, Column) and column.primary_key:
                return True
    return False
