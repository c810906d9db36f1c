"""The column that a field of a model stands for."""

import datetime
import decimal
import ipaddress
import pathlib
import uuid
from enum import Enum

from _absent import Absent
from pydantic._coerce import members_of, metadata_of
from pydantic.fields import MISSING
from sqlalchemy.sql import sqltypes
from sqlalchemy.sql.schema import Column, ForeignKey

from .sql.sqltypes import AutoString, UTCDateTime

_NoneType = type(None)
# In SQLModel's order: a bool is an int.
_TYPES = (
    (float, "Float"), (bool, "Boolean"), (int, "Integer"), (datetime.date, "Date"), (datetime.timedelta, "Interval"),
    (datetime.time, "Time"), (bytes, "LargeBinary"),
)
_AS_TEXT = (
    ipaddress.IPv4Address, ipaddress.IPv4Network, ipaddress.IPv6Address, ipaddress.IPv6Network, pathlib.PurePath,
)


def column_of(field):
    """`Column(AutoString(length=50), index=True, nullable=False)`"""
    info, extra = field.info, field.info.extra
    if extra.get("sa_column") is not None:
        return extra["sa_column"]
    primary_key = bool(extra.get("primary_key") or False)
    nullable = extra.get("nullable")
    if nullable is None:
        nullable = not primary_key and _takes_none(field)
    items = []
    if extra.get("foreign_key") is not None:
        ondelete = extra.get("ondelete")
        if ondelete == "SET NULL" and not nullable:
            raise RuntimeError('ondelete="SET NULL" requires a nullable field')
        items.append(ForeignKey(extra["foreign_key"], ondelete=ondelete))
    options = {"primary_key": primary_key, "nullable": nullable}
    for name in ("index", "unique"):
        options[name] = bool(extra.get(name) or False)
    default = info.default_factory if info.default_factory is not None else info.default
    if default is not MISSING:
        options["default"] = default
    options.update(extra.get("sa_column_kwargs") or {})
    return Column(_type_of(field), *items, *(extra.get("sa_column_args") or ()), **options)


def _takes_none(field):
    annotation = field.annotation
    while metadata_of(annotation):
        annotation = annotation.__origin__
    members = members_of(annotation)
    if members is not None and _NoneType in members:
        return True
    return not field.info.is_required() and annotation in (None, _NoneType)


def _type_of(field):
    given = field.info.extra.get("sa_type")
    if given is not None:
        return given
    checks = dict(field.info.checks)
    type_ = _plain(field.annotation, checks)
    if isinstance(type_, Absent) or getattr(type_, "__module__", None) == "pydantic._coerce":
        return type_
    if isinstance(type_, type):
        if issubclass(type_, Enum):
            return sqltypes.Enum(type_)
        if issubclass(type_, str) or _is_text(type_):
            length = checks.get("max_length")
            return AutoString(length=length) if length else AutoString()
        if issubclass(type_, datetime.datetime):
            return sqltypes.DateTime(timezone=False) if type_.__name__ == "NaiveDatetime" else UTCDateTime()
        for python, name in _TYPES:
            if issubclass(type_, python):
                return getattr(sqltypes, name)()
        if issubclass(type_, decimal.Decimal):
            return sqltypes.Numeric(precision=checks.get("max_digits"), scale=checks.get("decimal_places"))
        if issubclass(type_, _AS_TEXT):
            return AutoString()
        if issubclass(type_, uuid.UUID):
            return sqltypes.Uuid()
    raise ValueError(f"{type_} has no matching SQLAlchemy type")


def _is_text(type_):
    # pydantic's addresses and URLs are no strings, but written as such.
    return type_.__module__.startswith("pydantic.networks")


def _plain(annotation, checks):
    """The class that an annotation comes to; what `Annotated` says on the way is added to the checks."""
    for extra in metadata_of(annotation):
        checks.update(getattr(extra, "checks", None) or {})
    if metadata_of(annotation):
        return _plain(annotation.__origin__, checks)
    members = members_of(annotation)
    if members is not None:
        rest = [member for member in members if member is not _NoneType]
        if len(rest) > 1:
            raise ValueError("Cannot have a (non-optional) union as a SQLAlchemy field")
        return _plain(rest[0], checks)
    origin = getattr(annotation, "__origin__", None)
    if "Literal" in str(origin):
        return str
    return origin if isinstance(origin, type) else annotation


def target_of(cls, name):
    """The model at the other end of a relationship, and whether there are many of it."""
    from pydantic._collect import annotations_of

    annotation = next((found[name] for base in cls.__mro__ if name in (found := annotations_of(base))), None)
    members = members_of(annotation)
    if members is not None:
        annotation = next(member for member in members if member is not _NoneType)
    many = getattr(annotation, "__origin__", None) in (list, set)
    if many:
        annotation = annotation.__args__[0]
    if isinstance(annotation, type) and hasattr(annotation, "__mapper__"):
        return annotation, many
    return getattr(annotation, "__forward_arg__", None) or getattr(annotation, "__name__", annotation), many
