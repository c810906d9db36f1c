"""Constraints other than foreign keys."""

from ..._wire import identifier
from ..column_collection import ColumnCollection
from ..type_api import TypeEngine
from .. import naming
from . import items as schema_items
from .items import DialectOptions, SchemaItem, deferral, dialect_options, next_creation, sql_text


class HasConditionalDDL:
    """`constraint.ddl_if(dialect="postgresql")`"""

    _ddl_dialects = None

    def ddl_if(self, dialect=None, callable_=None, state=None):
        """Renders the item for some databases only."""
        if callable_ is not None:
            raise NotImplementedError("sqlalchemy.schema.Constraint.ddl_if(callable_=) is not part of this facade")
        self._ddl_dialects = dialect
        return self

    def _is_rendered(self):
        if self._ddl_dialects is None:
            return True
        return self._ddl_dialects == "postgresql" or (
            not isinstance(self._ddl_dialects, str) and "postgresql" in self._ddl_dialects
        )


class Constraint(HasConditionalDDL, DialectOptions, SchemaItem):
    """`CONSTRAINT name ...`"""

    __visit_name__ = "constraint"
    _compiler_dispatch = None
    _naming_key = None
    _of_column = False
    _type_bound = False
    name = parent = deferrable = initially = comment = None
    _foreign_keys = None

    def __init__(
        self, name=None, deferrable=None, initially=None, info=None, comment=None, _type_bound=False, **dialect_kw
    ):
        self.name = name
        self._creation_order = next_creation()
        # What few constraints say is set on those that do.
        if deferrable is not None:
            self.deferrable = deferrable
        if initially is not None:
            self.initially = initially
        if info:
            self.info = info
        if comment is not None:
            self.comment = comment
        if _type_bound:
            self._type_bound = _type_bound
        if dialect_kw:
            self._dialect_kwargs = dialect_options(self, dialect_kw)

    @property
    def table(self):
        return self.parent

    def _set_parent(self, parent):
        if schema_items.parents_are_watched:
            schema_items.tell("before_parent_attach", self, parent)
        self.parent = parent
        if self not in parent.constraints:
            parent.constraints.add(self)
        if hasattr(parent, "metadata"):
            naming.apply(self, parent)
        if schema_items.parents_are_watched:
            schema_items.tell("after_parent_attach", self, parent)

    def _written(self):
        """What CREATE TABLE and ADD have of it, or what `@compiles(ForeignKeyConstraint)` has them have."""
        text = None if self._compiler_dispatch is None else self._compiler_dispatch()
        return self._wire() if text is None else {"kind": "raw", "sql": text}

    def _name_wire(self):
        name = self.name
        if name is naming._NONE_NAME:
            # A type's own CHECK is named, or refused, when it is rendered.
            name = naming.name_for(self, self.table)
        return {} if name is None else {"name": identifier(name)}

    def _in_table(self, table):
        """Called for the items of a Table."""
        self._set_parent(table)

    def _copy(self, **kw):
        raise NotImplementedError(f"{type(self).__name__}.copy() is not part of this facade")

    def copy(self, **kw):
        return self._copy(**kw)

    def __repr__(self):
        return f"{type(self).__name__}(name={self.name!r})"


class ConstraintSet(dict):
    """`table.constraints`: a set that keeps its order, and that cannot be looped over while it grows."""

    def add(self, constraint):
        self[constraint] = None

    def remove(self, constraint):
        del self[constraint]

    def discard(self, constraint):
        self.pop(constraint, None)


class ColumnCollectionMixin:
    """An item that names columns: by object at once, by name when it comes to its table."""

    def _take(self, columns):
        self._pending = [column if isinstance(column, str) else _column_of(column) for column in columns]
        self.columns = ColumnCollection()
        if self._pending and not any([isinstance(column, str) for column in self._pending]):
            tables = {id(column.table): column.table for column in self._pending}
            if len(tables) == 1:
                (table,) = tables.values()
                if table is not None and hasattr(table, "append_constraint"):
                    table.append_constraint(self)

    def _resolve(self, table):
        if not self._pending:
            return
        for column in self._pending:
            if isinstance(column, str):
                column = _named_column(column, table, self)
            self.columns.add(column)
        self._pending = []

    @property
    def c(self):
        return self.columns


def _column_of(column):
    while hasattr(column, "__clause_element__"):
        column = column.__clause_element__()
    if not isinstance(column, str) and not hasattr(column, "key"):
        from sqlalchemy import exc

        raise exc.ArgumentError(f"String column name or Column object expected for DDL constraint, got {column!r}.")
    return column


def _named_column(name, table, item):
    column = table.columns.get(name)
    if column is not None:
        return column
    for column in table.columns:
        if column.name == name:
            return column
    from sqlalchemy import exc

    raise exc.ConstraintColumnNotFoundError(
        f"Can't create {type(item).__name__} on table '{table.name}': no column named '{name}' is present."
    )


class ColumnCollectionConstraint(ColumnCollectionMixin, Constraint):
    """A constraint over columns."""

    _column_flag = False

    def __init__(
        self, *columns, name=None, deferrable=None, initially=None, info=None, _column_flag=False, **dialect_kw
    ):
        Constraint.__init__(self, name=name, deferrable=deferrable, initially=initially, info=info, **dialect_kw)
        if _column_flag:
            self._column_flag = _column_flag
        self._take(columns)

    def _set_parent(self, table):
        self._resolve(table)
        Constraint._set_parent(self, table)

    def contains_column(self, column):
        return self.columns.contains_column(column)

    def _columns_wire(self):
        return [identifier(column.name) for column in self.columns]

    def _include_wire(self):
        return [identifier(getattr(c, "name", c)) for c in self._postgresql("include") or ()]

    def _copy(self, target_table=None, **kw):
        columns = [*self.columns, *self._pending]
        if target_table is not None:
            columns = [getattr(column, "key", column) for column in columns]
        # Without a table to go to, the copy is one of the same columns, and goes to their table.
        return type(self)(
            *columns, name=self.name, deferrable=self.deferrable, initially=self.initially, **self._dialect_kwargs
        )

    def __iter__(self):
        return iter(self.columns)

    def __len__(self):
        return len(self.columns)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.columns))})"


class UniqueConstraint(ColumnCollectionConstraint):
    """`CONSTRAINT uq UNIQUE (email)`"""

    __visit_name__ = "unique_constraint"
    _naming_key = "uq"
    _postgresql_options = frozenset(("include", "nulls_not_distinct"))

    def _wire(self):
        return {
            "kind": "unique", **self._name_wire(), "columns": self._columns_wire(), "include": self._include_wire(),
            "nulls_not_distinct": self._postgresql("nulls_not_distinct"), **deferral(self),
        }


class PrimaryKeyConstraint(ColumnCollectionConstraint):
    """`CONSTRAINT users_pkey PRIMARY KEY (id)`"""

    __visit_name__ = "primary_key_constraint"
    _naming_key = "pk"
    _postgresql_options = frozenset(("include",))

    def __init__(self, *columns, _implicit_generated=False, **kw):
        self._implicit_generated = _implicit_generated
        super().__init__(*columns, **kw)

    @classmethod
    def _of_new(cls, table):
        """The key of a table that has no columns yet: `_set_parent()` without what there is none of."""
        key = table.primary_key = object.__new__(cls)
        key._implicit_generated = True
        key._pending = []
        key.columns = ColumnCollection()
        key._creation_order = next_creation()
        key.parent = table
        table.constraints.add(key)
        naming.apply(key, table)

    def _set_parent(self, table):
        flagged = [column for column in table.columns if column.primary_key]
        if table.primary_key is not None and table.primary_key is not self:
            if table.primary_key in table.constraints:
                table.constraints.remove(table.primary_key)
        table.primary_key = self
        self._resolve(table)
        own = list(self.columns)
        if own and flagged and {id(column) for column in own} != {id(column) for column in flagged}:
            import warnings

            names = ", ".join(f"'{column.name}'" for column in own)
            warnings.warn(
                f"Table '{table.name}' specifies columns {', '.join(repr(str(c.name)) for c in flagged)} as "
                f"primary_key=True, not matching locally specified columns {names}; setting the current primary key "
                f"columns to {names}. This warning may become an exception in a future release",
                stacklevel=2,
            )
            flagged = []
        for column in own:
            column.primary_key = True
            if column._user_defined_nullable == "null_unspecified":
                column.nullable = False
        for column in flagged:
            self.columns.add(column)
        Constraint._set_parent(self, table)

    def _add(self, column):
        """A `primary_key=True` column has come to the table."""
        if self.columns.contains_column(column):
            return
        self.columns.add(column)
        if self._implicit_generated and self.parent is not None:
            self.name = None
            naming.apply(self, self.parent)

    def _autoincrement_column(self):
        """The column that becomes SERIAL, by SQLAlchemy's rules."""
        columns = list(self.columns)
        if len(columns) == 1:
            column = columns[0]
            if column.autoincrement is True:
                _check_autoincrement(column)
                return column
            fits = column.autoincrement in ("auto", "ignore_fk") and _may_autoincrement(column)
            return column if fits else None
        chosen = None
        for column in columns:
            if column.autoincrement is True:
                _check_autoincrement(column)
                if chosen is not None:
                    from sqlalchemy import exc

                    raise exc.ArgumentError(
                        "Only one Column may be marked autoincrement=True, "
                        f"found both {column.name} and {chosen.name}."
                    )
                chosen = column
        return chosen

    def _wire(self):
        # The autoincrement column leads the key that columns made by themselves.
        columns = list(self.columns)
        if self._implicit_generated:
            first = self._autoincrement_column()
            if first is not None:
                columns = [first] + [column for column in columns if column is not first]
        return {
            "kind": "primary_key", **self._name_wire(), "columns": [identifier(column.name) for column in columns],
            "include": self._include_wire(), **deferral(self),
        }


def _has_number_type(column):
    return column.type._type_affinity.__name__ in ("Integer", "Numeric")


def _may_autoincrement(column):
    if not _has_number_type(column):
        return False
    if column.default is not None and not getattr(column.default, "is_sequence", False):
        return False
    if column.server_default is not None and column.identity is None:
        return False
    return not column._foreign_keys or column.autoincrement in (True, "ignore_fk")


def _check_autoincrement(column):
    if not _has_number_type(column):
        from sqlalchemy import exc

        raise exc.ArgumentError(
            f"Column type {column.type} on column '{column.table.name}.{column.name}' is not compatible with "
            "autoincrement=True"
        )


def said(item, first, names):
    """A constraint's `repr()`: what it is about, and the arguments that are not their defaults."""
    given = [f"{name}={getattr(item, name)!r}" for name in names if getattr(item, name) not in (None, False)]
    return f"{type(item).__name__}({', '.join([first, *given])})"


def _columns_in(element):
    """The columns of tables that an expression names."""
    if hasattr(element, "nullable") and hasattr(element, "table"):
        return [element]
    if isinstance(element, (list, tuple)):
        return [column for each in element for column in _columns_in(each)]
    if not hasattr(element, "_wire") or getattr(element, "is_selectable", False) or isinstance(element, TypeEngine):
        return []
    return [column for each in element.__dict__.values() for column in _columns_in(each)]
