"""`from sqlalchemy.ext.declarative import declarative_base, declared_attr`: the old place."""

from sqlalchemy.orm.declarative import (  # noqa: F401
    DeclarativeMeta, as_declarative, declarative_base, declared_attr, has_inherited_table, synonym_for,
)


class AbstractConcreteBase:
    """`AbstractConcreteBase`: named by models, and not mapped."""


ConcreteBase = DeferredReflection = AbstractConcreteBase
