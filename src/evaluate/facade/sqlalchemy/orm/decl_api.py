"""`from sqlalchemy.orm.decl_api import declarative_base, DeclarativeMeta`"""

from sqlalchemy.orm.declarative import (  # noqa: F401
    DeclarativeBase, DeclarativeMeta, MappedAsDataclass, as_declarative, declarative_base, declarative_mixin, declared_attr, registry,
)
