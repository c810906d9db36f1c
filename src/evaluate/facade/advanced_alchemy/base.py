"""`from advanced_alchemy.base import UUIDAuditBase`: bases of an application's models."""

import datetime
import re
import uuid
from typing import Any

from sqlalchemy import Date, MetaData, String
from sqlalchemy.ext.asyncio import AsyncAttrs
from sqlalchemy.orm import DeclarativeBase, declared_attr, registry

from .mixins import (
    AuditColumns, BigIntPrimaryKey, IdentityPrimaryKey, NanoIDPrimaryKey, UUIDPrimaryKey, UUIDv6PrimaryKey, UUIDv7PrimaryKey,
)
from .types import GUID, DateTimeUTC, JsonB

convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
table_name_regexp = re.compile("((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))")


def create_registry(custom_annotation_map=None):
    """The naming convention, and the column types of annotations."""
    types = {
        uuid.UUID: GUID, datetime.datetime: DateTimeUTC, datetime.date: Date, dict: JsonB, dict[str, Any]: JsonB,
        dict[str, str]: JsonB, **_types_of_pydantic(), **(custom_annotation_map or {}),
    }
    return registry(metadata=MetaData(naming_convention=convention), type_annotation_map=types)


def _types_of_pydantic():
    from pydantic import AnyHttpUrl, AnyUrl, EmailStr, Json

    return {EmailStr: String, AnyUrl: String, AnyHttpUrl: String, Json: JsonB}


orm_registry = create_registry()


class MetadataRegistry:
    """The MetaData of each `__bind_key__`."""

    _registry = {None: orm_registry.metadata}

    def get(self, bind_key=None):
        if bind_key not in self._registry:
            self._registry[bind_key] = MetaData(naming_convention=convention)
        return self._registry[bind_key]

    def set(self, bind_key, metadata):
        self._registry[bind_key] = metadata

    __setitem__ = set

    def __getitem__(self, bind_key):
        return self._registry[bind_key]

    def __iter__(self):
        return iter(self._registry)

    def __contains__(self, bind_key):
        return bind_key in self._registry


metadata_registry = MetadataRegistry()


def merge_table_arguments(cls, table_args=None):
    """`__table_args__` of the bases of a class, and more."""
    positional, named = [], {}
    of_bases = [getattr(super(base, cls), "__table_args__", None) for base in cls.__bases__]
    for given in filter(None, [*of_bases, table_args]):
        given = given if isinstance(given, tuple) else (given,)
        if isinstance(given[-1], dict):
            named.update(given[-1])
            given = given[:-1]
        positional.extend(given)
    if positional:
        return (*positional, named) if named else tuple(positional)
    return named


class BasicAttributes:
    """`model.to_dict()`"""

    def to_dict(self, exclude=None):
        left_out = {"sa_orm_sentinel", "_sentinel", *self._sa_instance_state.unloaded, *(exclude or ())}
        return {name: getattr(self, name) for name in self.__mapper__.columns.keys() if name not in left_out}


def _is_of_a_single_table(cls):
    """Whether a class above names the column that tells its classes apart."""
    above = (getattr(parent, "__mapper_args__", None) for parent in cls.__mro__[1:])
    return any(isinstance(given, dict) and "polymorphic_on" in given for given in above)


class CommonTableAttributes(BasicAttributes):
    """`class UserRole(UUIDBase)` is the table `user_role`; a class of a single table has none of its own."""

    def __init_subclass__(cls, **kw):
        own = cls.__dict__.get("__mapper_args__")
        own = own if isinstance(own, dict) else {}
        has_a_table = "__tablename__" in cls.__dict__ or own.get("concrete") or "polymorphic_on" in own
        if not has_a_table and _is_of_a_single_table(cls):
            cls.__tablename__ = None
        super().__init_subclass__(**kw)

    @declared_attr.directive
    def __tablename__(cls):
        return table_name_regexp.sub(r"_\1", cls.__name__).lower()


class AdvancedDeclarativeBase(DeclarativeBase):
    """`class Base(AdvancedDeclarativeBase)`"""

    registry = orm_registry
    __abstract__ = True
    __metadata_registry__ = metadata_registry
    __bind_key__ = None

    def __init_subclass__(cls, **kw):
        if cls.__bind_key__ is not None:
            cls.metadata = cls.__metadata_registry__.get(cls.__bind_key__)
        super().__init_subclass__(**kw)


class DefaultBase(CommonTableAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """Without a primary key."""

    __abstract__ = True


class SQLQuery(BasicAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """Of what is mapped to a query."""

    __abstract__ = True
    __allow_unmapped__ = True


class UUIDBase(UUIDPrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """`id UUID`"""

    __abstract__ = True


class UUIDAuditBase(CommonTableAttributes, UUIDPrimaryKey, AuditColumns, AdvancedDeclarativeBase, AsyncAttrs):
    """`id UUID, created_at, updated_at`"""

    __abstract__ = True


class UUIDv6Base(UUIDv6PrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """`id UUID`"""

    __abstract__ = True


class UUIDv6AuditBase(CommonTableAttributes, UUIDv6PrimaryKey, AuditColumns, AdvancedDeclarativeBase, AsyncAttrs):
    """`id UUID, created_at, updated_at`"""

    __abstract__ = True


class UUIDv7Base(UUIDv7PrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """`id UUID`"""

    __abstract__ = True


class UUIDv7AuditBase(CommonTableAttributes, UUIDv7PrimaryKey, AuditColumns, AdvancedDeclarativeBase, AsyncAttrs):
    """`id UUID, created_at, updated_at`"""

    __abstract__ = True


class NanoIDBase(NanoIDPrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """`id VARCHAR`"""

    __abstract__ = True


class NanoIDAuditBase(CommonTableAttributes, NanoIDPrimaryKey, AuditColumns, AdvancedDeclarativeBase, AsyncAttrs):
    """`id VARCHAR, created_at, updated_at`"""

    __abstract__ = True


class BigIntBase(BigIntPrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """`id BIGINT`, of a sequence"""

    __abstract__ = True


class BigIntAuditBase(CommonTableAttributes, BigIntPrimaryKey, AuditColumns, AdvancedDeclarativeBase, AsyncAttrs):
    """`id BIGINT`, of a sequence; `created_at, updated_at`"""

    __abstract__ = True


class IdentityBase(IdentityPrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase, AsyncAttrs):
    """`id BIGINT GENERATED BY DEFAULT AS IDENTITY`"""

    __abstract__ = True


class IdentityAuditBase(CommonTableAttributes, IdentityPrimaryKey, AuditColumns, AdvancedDeclarativeBase, AsyncAttrs):
    """`id BIGINT GENERATED BY DEFAULT AS IDENTITY, created_at, updated_at`"""

    __abstract__ = True
