"""`ENUM` and `DOMAIN`"""

from sqlalchemy._wire import identifier
from sqlalchemy.sql.ddl import _CreateNamedType, _DropNamedType
from sqlalchemy.sql.named_types import Enum, SchemaType
from sqlalchemy.sql.type_api import TypeEngine, to_instance


class NamedType(SchemaType):
    """A type that is created and dropped by name, on its own."""

    def create(self, bind, checkfirst=True, **kw):
        SchemaType.create(self, bind, checkfirst)

    def drop(self, bind, checkfirst=True, **kw):
        SchemaType.drop(self, bind, checkfirst)


class ENUM(NamedType, Enum):
    """`CREATE TYPE mood AS ENUM ('sad', 'ok')`"""

    def __init__(self, *enums, create_type=True, **kw):
        if kw.pop("native_enum", None) is False:
            import warnings

            warnings.warn(
                "the native_enum flag does not apply to the sqlalchemy.dialects.postgresql.ENUM datatype; this type "
                "always refers to ENUM.   Use sqlalchemy.types.Enum for non-native enum.",
                stacklevel=2,
            )
        self.create_type = create_type
        Enum.__init__(self, *enums, **kw)


class DOMAIN(NamedType, TypeEngine):
    """`CREATE DOMAIN email AS TEXT CHECK (VALUE LIKE '%@%')`"""

    _plain_text = "DOMAIN"
    __visit_name__ = "DOMAIN"

    def __init__(
        self, name, data_type, *, collation=None, default=None, constraint_name=None, not_null=None, check=None,
        create_type=True, **kw,
    ):
        self.data_type = to_instance(data_type)
        self.collation = collation
        self.default = default
        self.constraint_name = constraint_name
        self.not_null = bool(not_null)
        self.check = check
        self.create_type = create_type
        SchemaType.__init__(self, name=name, **kw)

    def _payload(self):
        return {"kind": "domain", "schema": identifier(self.schema), "name": identifier(self.name)}

    def _create_operation(self, checkfirst):
        from sqlalchemy.sql.schema.items import sql_text

        domain = {
            "schema": identifier(self.schema), "name": identifier(self.name), "data_type": self.data_type._wire(),
            "collation": self.collation, "constraint_name": identifier(self.constraint_name),
            "not_null": self.not_null,
        }
        if self.default is not None:
            domain["default"] = _default(self.default)
        if self.check is not None:
            domain["check"] = sql_text(self.check)._wire()
        return {"kind": "create_domain", "domain": domain, "checkfirst": checkfirst}

    def _drop_operation(self, checkfirst):
        domain = {"schema": identifier(self.schema), "name": identifier(self.name)}
        return {"kind": "drop_domain", "domain": domain, "checkfirst": checkfirst}

    def _to_driver(self, value):
        return self.data_type._bind_value(value)

    def _from_driver(self, value):
        return self.data_type._result_value(value)


def _default(value):
    """Text is a literal, as in `Column(server_default=...)`."""
    if not isinstance(value, str):
        return value._wire()
    text = {"kind": "str", "value": str.__str__(value)}
    return {"kind": "bind", "value": text, "type": {"kind": "text"}}


class CreateEnumType(_CreateNamedType):
    """`CREATE TYPE mood AS ENUM (...)`"""


class DropEnumType(_DropNamedType):
    """`DROP TYPE mood`"""


class CreateDomainType(_CreateNamedType):
    """`CREATE DOMAIN email AS ...`"""


class DropDomainType(_DropNamedType):
    """`DROP DOMAIN email`"""
