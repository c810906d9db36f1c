"""Columns of tables."""

from _absent import Absent, refuse

from ..._wire import identifier
from ..elements import ColumnClause
from ..quoting import quoted_name
from ..type_api import NULLTYPE, TypeEngine, to_instance
from . import items as schema_items
from .items import NULL_UNSPECIFIED, DialectOptions, SchemaItem, dialect_options, next_creation

_UNSET = object()


class _TypeReferredTo:
    """The type of a column that leaves it out beside a foreign key: that of the column it refers to."""

    def __get__(self, column, owner):
        if column is None:
            return self
        if column._foreign_keys and column.table is not None:
            referred = column._referred()
            if referred is not None and referred is not column and referred.type is not NULLTYPE:
                column.type = referred.type
                return referred.type
        return NULLTYPE


class Column(DialectOptions, SchemaItem, ColumnClause):
    """`Column("email", String(120), ForeignKey("users.email"), nullable=False)`"""

    __visit_name__ = "column"
    is_literal = False
    _unknown_part = None
    _postgresql_options = frozenset()
    # What few columns say is set on those that do.
    index = unique = doc = comment = computed = identity = None
    default = onupdate = server_default = server_onupdate = None
    system = False
    autoincrement = "auto"
    nullable = True
    # A column that says its type has it in its own dictionary.
    type = _TypeReferredTo()

    def __init__(
        self, *args, name=None, type_=None, autoincrement="auto", default=_UNSET, insert_default=_UNSET, doc=None,
        key=None, index=None, unique=None, info=None, nullable=NULL_UNSPECIFIED, onupdate=None, primary_key=False,
        server_default=None, server_onupdate=None, quote=None, system=False, comment=None, insert_sentinel=False,
        _omit_from_statements=False, _proxies=None, **dialect_kwargs,
    ):
        name, type_, items = _positional(args, name, type_)
        if name is not None and quote is not None:
            name = quoted_name(name, quote)
        elif quote is not None:
            raise _argument_error("Explicit 'name' is required when sending 'quote' argument")
        type_ = to_instance(type_)
        self.name = name
        self.key = name if key is None else key
        self.table = None
        if type_ is not NULLTYPE:
            self.type = type_
        self.primary_key = bool(primary_key)
        self._user_defined_nullable = nullable
        self.nullable = not primary_key if nullable is NULL_UNSPECIFIED else nullable
        self.constraints = []
        self._foreign_keys = []
        self._creation_order = next_creation()
        if index is not None:
            self.index = index
        if unique is not None:
            self.unique = unique
        if system:
            self.system = system
        if doc is not None:
            self.doc = doc
        if autoincrement != "auto":
            self.autoincrement = autoincrement
        if comment is not None:
            self.comment = comment
        if info is not None:
            self.info = info
        if dialect_kwargs:
            self._dialect_kwargs = dialect_options(self, dialect_kwargs)
        if insert_default is not _UNSET:
            default = insert_default
        if default is not _UNSET and default is not None:
            _client_default(default, False)._set_parent(self)
        if onupdate is not None:
            _client_default(onupdate, True)._set_parent(self)
        if server_default is not None:
            _server_default(server_default, False)._set_parent(self)
        if server_onupdate is not None:
            _server_default(server_onupdate, True)._set_parent(self)
        for item in items:
            attach = getattr(item, "_set_parent", None)
            if attach is None:
                raise _argument_error(f"'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {item!r}")
            attach(self)
        if schema_items.parents_are_watched:
            for identifier in schema_items.PARENT_EVENTS:
                schema_items.tell(identifier, type_, self)

    def _referred(self):
        from sqlalchemy import exc

        try:
            return self._foreign_keys[0].column
        except (exc.NoReferenceError, AttributeError):
            return None

    @property
    def foreign_keys(self):
        return set(self._foreign_keys)

    def append_foreign_key(self, fk):
        fk._set_parent(self)
        if self.table is not None:
            fk._set_table(self, self.table)

    def references(self, column):
        """Whether a foreign key of this column refers to `column`."""
        return any(fk.references(column.table) and fk._target()[2] == column.key for fk in self._foreign_keys)

    def _set_table(self, table, replace_existing=False):
        """The column has got into a table: what it says about constraints and indexes becomes the table's."""
        if not self.name:
            raise _argument_error(
                "Column must be constructed with a non-blank name or assign a non-blank .name before adding to a Table."
            )
        if self.key is None:
            self.key = self.name
        if self.table is not None and self.table is not table:
            raise _argument_error(f"Column object '{self.key}' already assigned to Table '{self.table.name}'")
        if schema_items.parents_are_watched:
            schema_items.tell("before_parent_attach", self, table)
        table._place(self, replace_existing)
        self.table = table
        if self.primary_key:
            table.primary_key._add(self)
        if self.index or self.unique:
            self._flag_index(table)
        type_ = self.type
        if type_._variant_mapping:
            type_ = type_._variant_mapping.get("postgresql", type_)
        type_._set_table(self, table)
        for fk in tuple(self._foreign_keys):
            fk._set_table(self, table)
        for constraint in self.constraints:
            constraint._column_in_table(self, table)
        if self.default is not None and getattr(self.default, "is_sequence", False):
            self.default._set_table(self, table)
        if schema_items.parents_are_watched:
            schema_items.tell("after_parent_attach", self, table)

    def _flag_index(self, table):
        if self.index:
            if isinstance(self.index, str):
                raise _argument_error(
                    "The 'index' keyword argument on Column is boolean only. To create indexes with a specific name, "
                    "create an explicit Index object external to the Table."
                )
            from .indexes import Index

            table.append_constraint(Index(None, self.key, unique=bool(self.unique), _column_flag=True))
        elif self.unique:
            if isinstance(self.unique, str):
                raise _argument_error(
                    "The 'unique' keyword argument on Column is boolean only. To create unique constraints or indexes "
                    "with a specific name, append an explicit UniqueConstraint to the Table's list of elements, or "
                    "create an explicit Index object external to the Table."
                )
            from .constraints import UniqueConstraint

            table.append_constraint(UniqueConstraint(self.key, _column_flag=True))

    def copy(self, **kw):
        """Another column that says the same, in no table."""
        copied = Column(
            self.name, self.type.copy(**kw) if _belongs_to_schema(self.type) else self.type, key=self.key,
            primary_key=self.primary_key, unique=self.unique, index=self.index, system=self.system, doc=self.doc,
            autoincrement=self.autoincrement, comment=self.comment, **self._dialect_kwargs,
        )
        for constraint in self.constraints:
            constraint._copy(**kw)._set_parent(copied)
        for fk in self._foreign_keys:
            if fk.constraint is None:
                fk._copy(**kw)._set_parent(copied)
        for attribute in ("default", "onupdate", "server_default"):
            value = getattr(self, attribute)
            if value is not None:
                value._copy(**kw)._set_parent(copied)
        copied._unknown_part = self._unknown_part
        copied.nullable = self.nullable
        copied._user_defined_nullable = self._user_defined_nullable
        copied.info.update(self.__dict__.get("_info") or {})
        return copied

    _copy = copy

    def _ddl(self):
        """The column of CREATE TABLE and ADD COLUMN: `src/schema/column.rs`."""
        if self._unknown_part is not None:
            refuse(self._unknown_part)
        wire = {
            "name": identifier(self.name),
            "type": self.type._wire(),
            "nullable": bool(self.nullable),
            "primary_key": self.primary_key,
            "comment": self.comment,
        }
        if self.primary_key and self.table is not None and self.table.primary_key._autoincrement_column() is self:
            wire["serial"] = self._has_serial_default()
            if wire["serial"]:
                # SERIAL or BIGSERIAL, whatever `@compiles(BigInteger)` says.
                wire["type"] = self.type._wire_beside_value()
        if self.computed is not None:
            wire["computed"] = self.computed._computed_wire()
        elif self.identity is not None:
            wire["identity"] = self.identity._identity_wire()
        elif self.server_default is not None:
            wire["server_default"] = self.server_default._wire()
        if self.constraints:
            wire["checks"] = [check._check_wire() for check in self.constraints if check._is_rendered()]
        return wire

    def _has_serial_default(self):
        default = self.default
        serial = default is None or (getattr(default, "is_sequence", False) and default.optional)
        return self.primary_key and self.identity is None and serial

    def __str__(self):
        if self.name is None:
            return "(no name)"
        return str(self.name) if self.table is None else f"{self.table.name}.{self.name}"

    def __repr__(self):
        said = [name for name in ("onupdate", "default", "server_default", "comment") if getattr(self, name)]
        if not self.nullable:
            said.insert(0, "nullable")
        if self.primary_key:
            said.insert(0, "primary_key")
        if self.key != self.name:
            said.insert(0, "key")
        parts = [None if self.name is None else str(self.name), self.type, *self._foreign_keys, *self.constraints]
        table = "table=None" if self.table is None else f"table=<{self.table.name}>"
        return f"Column({', '.join([*map(repr, parts), table, *(f'{name}={getattr(self, name)!r}' for name in said)])})"


def _positional(args, name, type_):
    """`Column("id", Integer, ...)`, `Column(Integer, ...)`, `Column("id", ForeignKey(...))`"""
    items = list(args)
    if items and isinstance(items[0], str):
        if name is not None:
            raise _argument_error("May not pass name positionally and as a keyword.")
        name = items.pop(0)
    elif items and items[0] is None:
        items.pop(0)
    if items and _is_type(items[0]):
        if type_ is not None:
            raise _argument_error("May not pass type_ positionally and as a keyword.")
        type_ = items.pop(0)
    elif items and items[0] is None:
        items.pop(0)
    return name, NULLTYPE if type_ is None else type_, items


def _is_type(item):
    return isinstance(item, (TypeEngine, Absent)) or (isinstance(item, type) and issubclass(item, TypeEngine))


def _belongs_to_schema(type_):
    return hasattr(type_, "inherit_schema") or hasattr(type_, "item_type")


def _client_default(value, for_update):
    from .defaults import ColumnDefault, DefaultGenerator

    return value if isinstance(value, DefaultGenerator) else ColumnDefault(value, for_update=for_update)


def _server_default(value, for_update):
    from .defaults import DefaultClause, FetchedValue

    if isinstance(value, FetchedValue):
        return value._as_for_update(for_update)
    return DefaultClause(value, for_update=for_update)


def insert_sentinel(name=None, type_=None, *, default=None, omit_from_statements=True):
    """A column that SQLAlchemy uses to match inserted rows."""
    from ..sqltypes import Integer

    return Column(name=name, type_=Integer if type_ is None else type_, default=default)


def _argument_error(message):
    from sqlalchemy import exc

    return exc.ArgumentError(message)


class CreateColumn:
    """A column's line in CREATE TABLE, for `@compiles(CreateColumn)`."""

    __visit_name__ = "create_column"
    _compiler_dispatch = None

    def __init__(self, element):
        self.element = element


def written_columns(table):
    """The columns of CREATE TABLE as a script's function writes them; one that it writes None of is left out."""
    from ...ext.compiler import function_for

    lines = []
    for column in table.columns:
        item = CreateColumn(column)
        if function_for(item) is None:
            lines += [] if column.system else [column._ddl()]
        else:
            text = item._compiler_dispatch()
            lines += [] if text is None else [{**column._ddl(), "raw": text}]
    return lines
