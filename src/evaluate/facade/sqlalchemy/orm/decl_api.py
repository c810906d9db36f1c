"""`from sqlalchemy.orm.decl_api import declarative_base, DeclarativeMeta`"""

from sqlalchemy.orm.declarative import (  # noqa: F401
    DeclarativeBase, DeclarativeBaseNoMeta, DeclarativeMeta, MappedAsDataclass, add_mapped_attribute, as_declarative, declarative_base,
    declarative_mixin, declared_attr, has_inherited_table, mapped_as_dataclass, registry, synonym_for,
)
