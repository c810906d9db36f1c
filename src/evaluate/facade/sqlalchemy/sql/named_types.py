"""Types that a schema creates by name: `CREATE TYPE mood AS ENUM (...)`."""

from .sqltypes import String
from .type_api import NO_ARG, TypeEngine, TypeEngineMixin


class Emulated(TypeEngineMixin):
    """A type that some databases have, and others imitate."""


class SchemaType(TypeEngineMixin):
    """A type that is created before the tables which use it."""

    create_type = True
    _create_events = True

    def __init__(self, name=None, schema=None, metadata=None, inherit_schema=False, quote=None, _create_events=True):
        if name is not None:
            from .quoting import quoted_name

            name = name if quote is None else quoted_name(name, quote)
        self.name = name
        self.schema = schema
        self.metadata = metadata
        self.inherit_schema = inherit_schema
        self._create_events = _create_events
        if metadata is not None and _create_events:
            metadata._types.append(self)

    # What is sent. `_exists_by_name` tells whether PostgreSQL has a type of its own for this one.

    def _exists_by_name(self):
        return True

    def _create_operation(self, checkfirst):
        raise NotImplementedError

    def _drop_operation(self, checkfirst):
        raise NotImplementedError

    def create(self, bind, checkfirst=False):
        """`CREATE TYPE`"""
        if self._exists_by_name():
            _apply(bind, self._create_operation(bool(checkfirst)))

    def drop(self, bind, checkfirst=False):
        """`DROP TYPE`"""
        if self._exists_by_name():
            _apply(bind, self._drop_operation(bool(checkfirst)))

    # When it is sent. `memo` is the set of names that one run of CREATE or DROP has seen, so that a type which
    # several tables use is created once.

    def _is_new(self, memo):
        if not self.create_type:
            return False
        if memo is None:
            return True
        key = (type(self).__name__ == "DOMAIN", self.schema, self.name)
        if key in memo:
            return False
        memo.add(key)
        return True

    def _before_table_create(self, bind, memo, checkfirst, in_metadata=False):
        owned = self.metadata is None and not in_metadata
        if self._exists_by_name() and (checkfirst or owned) and self._is_new(memo):
            self.create(bind, checkfirst=checkfirst)

    def _after_table_drop(self, bind, memo, checkfirst, in_metadata=False):
        owned = self.metadata is None and not in_metadata
        if self._exists_by_name() and owned and self._is_new(memo):
            self.drop(bind, checkfirst=checkfirst)

    def _before_metadata_create(self, bind, memo, checkfirst):
        if self._exists_by_name() and self._is_new(memo):
            self.create(bind, checkfirst=checkfirst)

    def _after_metadata_drop(self, bind, memo, checkfirst):
        if self._exists_by_name() and self._is_new(memo):
            self.drop(bind, checkfirst=checkfirst)

    def _set_table(self, column, table):
        if self.inherit_schema:
            self.schema = table.schema
        elif self.metadata is not None and self.schema is None and self.metadata.schema:
            self.schema = self.metadata.schema
        if self._create_events:
            table._types.append(self)


class Enum(String, SchemaType, Emulated):
    """`mood`, after `CREATE TYPE mood AS ENUM ('sad', 'ok')`; `VARCHAR(3)` with `native_enum=False`"""

    __visit_name__ = "enum"

    def __init__(self, *enums, **kw):
        self.native_enum = kw.pop("native_enum", True)
        self.create_constraint = kw.pop("create_constraint", False)
        self.values_callable = kw.pop("values_callable", None)
        self._sort_key_function = kw.pop("sort_key_function", NO_ARG)
        self._omit_aliases = kw.pop("omit_aliases", True)
        self.validate_strings = kw.pop("validate_strings", False)
        length = kw.pop("length", NO_ARG)
        self._name_members(enums)
        longest = self._default_length = max((len(label) for label in self.enums), default=0)
        if length is NO_ARG:
            length = longest
        elif length is not None and length < longest:
            raise ValueError(
                "When provided, length must be larger or equal than the length of the longest enum value. "
                f"{length} < {longest}"
            )
        String.__init__(self, length)
        name = kw.pop("name", self.enum_class.__name__.lower() if self.enum_class is not None and self.enums else None)
        SchemaType.__init__(
            self,
            name=name,
            schema=kw.pop("schema", None),
            metadata=kw.pop("metadata", None),
            inherit_schema=kw.pop("inherit_schema", False),
            quote=kw.pop("quote", None),
        )
        # SQLAlchemy takes further keywords and ignores them (`create_type=` on sa.Enum is a common one).

    def _name_members(self, enums):
        if len(enums) == 1 and hasattr(enums[0], "__members__"):
            self.enum_class = enums[0]
            members = self.enum_class.__members__
            if self._omit_aliases:
                members = {name: member for name, member in members.items() if member.name == name}
            labels = list(self.values_callable(self.enum_class)) if self.values_callable else list(members)
            objects = list(members.values())
        else:
            self.enum_class = None
            labels = list(enums)
            objects = labels
        self.enums = labels
        self._label_of = dict(zip(objects, labels))
        self._object_of = dict(zip(labels, objects))

    def copy(self, **kw):
        """A copy has no variants: SQLAlchemy 2.0 makes a new type of what this one says itself."""
        copied = super().copy(**kw)
        copied.__dict__.pop("_variant_mapping", None)
        return copied

    def _exists_by_name(self):
        return self.native_enum

    @property
    def _plain_text(self):
        return f"VARCHAR({self.length})" if self.length else "VARCHAR"

    def _payload(self):
        if not self.native_enum:
            return {"kind": "varchar", "length": self.length}
        return {"kind": "enum", **self._enum_type()}

    def _enum_type(self):
        from .._wire import identifier

        labels = [_label(label) for label in self.enums]
        return {"schema": identifier(self.schema), "name": identifier(self.name), "labels": labels}

    def _create_operation(self, checkfirst):
        return {"kind": "create_enum", "type": self._enum_type(), "checkfirst": checkfirst}

    def _drop_operation(self, checkfirst):
        return {"kind": "drop_enum", "type": self._enum_type(), "checkfirst": checkfirst}

    def _set_table(self, column, table):
        SchemaType._set_table(self, column, table)
        if self.create_constraint and not self.native_enum:
            from .schema import _enum_check

            table.append_constraint(_enum_check(self, column))

    def _to_driver(self, value):
        if value is None:
            return None
        try:
            if value in self._label_of:
                return self._label_of[value]
        except TypeError:
            pass
        if isinstance(value, str) and (value in self._object_of or not self.validate_strings):
            return str.__str__(value)
        raise self._unknown(value)

    def _from_driver(self, value):
        if value is None:
            return None
        if value not in self._object_of:
            raise self._unknown(value)
        return self._object_of[value]

    def _unknown(self, value):
        shown = ", ".join(self.enums) if len(self.enums) < 5 else ", ".join([*self.enums[:3], "..", self.enums[-1]])
        return LookupError(
            f"'{value}' is not among the defined enum values. Enum name: {self.name}. Possible values: {shown}"
        )

    @property
    def native(self):
        return self.native_enum

    @property
    def sort_key_function(self):
        return self._to_driver if self._sort_key_function is NO_ARG else self._sort_key_function

    @property
    def python_type(self):
        return str if self.enum_class is None else self.enum_class

    def __repr__(self):
        given = [repr(label) for label in self.enums]
        for name, default in (("name", None), ("schema", None), ("metadata", None), ("inherit_schema", False),
                              ("native_enum", True), ("create_constraint", False), ("length", self._default_length)):
            value = getattr(self, name, default)
            if value is not default and value != default:
                given.append(f"{name}={value!r}")
        return f"{type(self).__name__}({', '.join(given)})"


def _label(label):
    """`Enum(("sad", "ok"))` is a type with one label, of which no `CREATE TYPE` can be made."""
    if isinstance(label, bytes):
        return label.decode()
    return {"repr": repr(label)} if isinstance(label, tuple) else label


def _apply(bind, operation):
    from sqlalchemy.sql.ddl import apply

    apply(bind, operation)


__all__ = ["Emulated", "Enum", "SchemaType", "TypeEngine"]
