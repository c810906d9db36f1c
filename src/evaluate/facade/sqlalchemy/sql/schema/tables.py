"""Tables."""

from _absent import Absent, refuse

from ..._wire import identifier, qualified
from ..quoting import quoted_name
from ..selectable import TableClause
from .columns import Column, CreateColumn, written_columns
from .constraints import ConstraintSet, PrimaryKeyConstraint
from .indexes import storage_parameters
from .items import DialectOptions, SchemaItem, dialect_options, schema_item_schema
from .metadata import _get_table_key, schema_of_copy


class Table(DialectOptions, SchemaItem, TableClause):
    """`Table("users", metadata, Column("id", Integer, primary_key=True))`"""

    __visit_name__ = "table"
    _unknown_part = None
    # What few tables say is set on those that do.
    implicit_returning = True
    comment = None
    _prefixes = ()
    _extra_dependencies = frozenset()
    # Bases of the table's class that are not here.
    _unknown_parts = ()
    _postgresql_options = frozenset(
        ("ignore_search_path", "tablespace", "partition_by", "with_oids", "with", "on_commit", "inherits", "using")
    )

    def __new__(
        cls, name=None, metadata=None, *args, schema=None, quote=None, quote_schema=None, keep_existing=False,
        extend_existing=False, must_exist=False, **kw,
    ):
        if name is None:
            # copy() and pickle make an empty object first.
            return object.__new__(cls)
        schema = schema_item_schema(schema, quote_schema, metadata)
        key = _get_table_key(name, schema)
        known = metadata.tables.get(key)
        if known is not None:
            return _known_table(known, key, args, keep_existing, extend_existing, kw)
        if must_exist:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(f"Table '{key}' not defined")
        table = object.__new__(cls)
        metadata.tables[key] = table
        try:
            table._define(name, metadata, args, schema, quote, kw)
        except Exception:
            del metadata.tables[key]
            raise
        return table

    def __init__(self, *args, **kw):
        # All is done by __new__, which may return a table that is there already.
        pass

    def _define(self, name, metadata, items, schema, quote, options):
        if quote is not None or not isinstance(name, (str, Absent)):
            # The name of a table may be said by the table itself: `op.drop_table(users)`.
            name = quoted_name(name, quote)
        TableClause.__init__(self, name, schema=schema)
        self.metadata = metadata
        self.constraints = ConstraintSet()
        self._indexes = []
        self._types = []
        self.primary_key = None
        PrimaryKeyConstraint._of_new(self)
        if options:
            self._define_options(options, items)
        elif items:
            self._add_items(items)

    def _define_options(self, options, items):
        self.implicit_returning = options.pop("implicit_returning", True)
        self.comment = options.pop("comment", None)
        self._prefixes = list(options.pop("prefixes", None) or ())
        info = options.pop("info", None)
        if info:
            self.info = info
        reflection = _reflection(options)
        if options:
            self._dialect_kwargs = dialect_options(self, options)
        if reflection is not None:
            reflection(self)
        self._add_items(items, replace_existing=reflection is not None)

    def _add_items(self, items, replace_existing=False):
        for item in items:
            if item is None:
                continue
            if isinstance(item, Column):
                item._set_table(self, replace_existing)
            elif hasattr(item, "_in_table"):
                item._in_table(self)
            else:
                from sqlalchemy import exc

                raise exc.ArgumentError(
                    f"'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {item!r}"
                )

    def _place(self, column, replace_existing):
        """Takes a column, in the place of one that has its key."""
        replaced = self._columns._by_key.get(column.key)
        if replaced is not None and replaced is not column:
            if not replace_existing:
                from sqlalchemy import exc

                raise exc.DuplicateColumnError(
                    f"A column with name '{column.name}' is already present in table '{self.name}'."
                )
            for constraint in [each for each in self.constraints if _only_of(each, replaced)]:
                self.constraints.remove(constraint)
        self._columns.add(column)

    @property
    def key(self):
        return _get_table_key(self.name, self.schema)

    @property
    def indexes(self):
        return set(self._indexes)

    @property
    def foreign_keys(self):
        return {fk for constraint in self.constraints for fk in constraint._foreign_keys or ()}

    @property
    def foreign_key_constraints(self):
        return {constraint for constraint in self.constraints if constraint._foreign_keys is not None}

    @property
    def _autoincrement_column(self):
        return self.primary_key._autoincrement_column()

    autoincrement_column = _autoincrement_column

    def append_column(self, column, replace_existing=False):
        column._set_table(self, replace_existing)

    def append_constraint(self, constraint):
        constraint._in_table(self)

    def _sorted_constraints(self):
        """The primary key, then the others in the order in which they were made."""
        others = [constraint for constraint in self.constraints if constraint is not self.primary_key]
        if len(others) > 1:
            others.sort(key=lambda constraint: constraint._creation_order)
        return [self.primary_key, *others]

    def _constraints_without(self, keys):
        """Those of CREATE TABLE, where some foreign keys are added later; all of them where there is nothing to leave out."""
        mine = [key for key in keys if key.table is self]
        return [constraint for constraint in self.constraints if constraint not in mine] if mine else None

    def add_is_dependent_on(self, table):
        """`view.add_is_dependent_on(table)`: no order puts this one first."""
        self._extra_dependencies = self._extra_dependencies | {table}

    def _qualified(self):
        return qualified(self.schema, self.name)

    def _ddl(self, indexes=True, constraints=None):
        """The table of CREATE TABLE: `src/schema/table.rs`."""
        if self._unknown_part is not None:
            refuse(self._unknown_part)
        wire = {
            "schema": identifier(self.schema),
            "name": identifier(self.name),
            "columns": self._written_columns(),
            "constraints": [
                constraint._written()
                for constraint in self._sorted_constraints()
                if constraint._is_rendered()
                and (constraint._compiler_dispatch is None or not getattr(constraint, "use_alter", False))
                and (constraints is None or constraint in constraints or constraint is self.primary_key)
                and (constraint is not self.primary_key or len(constraint.columns))
            ],
            "comment": self.comment,
        }
        if indexes:
            wire["indexes"] = [index._wire() for index in self._indexes if index._is_rendered()]
        if self._prefixes:
            wire["prefixes"] = [str(prefix) for prefix in self._prefixes]
        if self._dialect_kwargs:
            self._add_options(wire)
        return wire

    def _written_columns(self):
        if CreateColumn._compiler_dispatch is not None:
            return written_columns(self)
        return [column._ddl() for column in self.columns if not column.system]

    def _add_options(self, wire):
        inherits = self._postgresql("inherits")
        if inherits is not None:
            names = inherits if isinstance(inherits, (list, tuple)) else (inherits,)
            wire["inherits"] = [identifier(getattr(name, "name", name)) for name in names]
        for option in ("partition_by", "using", "on_commit"):
            if self._postgresql(option):
                wire[option] = str(self._postgresql(option))
        if self._postgresql("with_oids") is not None:
            wire["with_oids"] = bool(self._postgresql("with_oids"))
        if self._postgresql("with"):
            wire["with"] = storage_parameters(self._postgresql("with"))
        if self._postgresql("tablespace"):
            wire["tablespace"] = identifier(self._postgresql("tablespace"))

    def create(self, bind, checkfirst=False):
        """`CREATE TABLE`, after the types that its columns need."""
        from ..create_drop import create_table

        create_table(self, bind, checkfirst)

    def drop(self, bind, checkfirst=False):
        """`DROP TABLE`, then the types that belong to it."""
        from ..create_drop import drop_table

        drop_table(self, bind, checkfirst)

    def to_metadata(self, metadata, schema="retain_schema", referred_schema_fn=None, name=None):
        """The same table in another MetaData."""
        target_schema = schema_of_copy(schema, self.schema)
        items = [column._copy(schema=target_schema) for column in self.columns]
        copied = Table(
            self.name if name is None else name, metadata, *items, schema=target_schema, comment=self.comment,
            prefixes=list(self._prefixes), **self._dialect_kwargs,
        )
        copied._unknown_parts = self._unknown_parts
        for constraint in self._sorted_constraints():
            if constraint._type_bound or getattr(constraint, "_column_flag", False):
                continue
            if constraint is self.primary_key and constraint._implicit_generated:
                continue
            referred = schema if constraint._foreign_keys and target_schema != self.schema else None
            copied.append_constraint(constraint._copy(schema=referred, target_table=copied))
        for index in self._indexes:
            if not index._column_flag:
                index._copy(target_table=copied)
        return copied

    tometadata = to_metadata

    def exists(self, bind):
        from sqlalchemy import inspect

        return inspect(bind).has_table(self.name, schema=self.schema)

    def __str__(self):
        return self.fullname

    def __repr__(self):
        parts = [str(self.name), self.metadata, *self.columns]
        return f"Table({', '.join(map(repr, parts))}, schema={self.schema!r})"


def _known_table(known, key, items, keep_existing, extend_existing, options):
    from sqlalchemy import exc

    if keep_existing and extend_existing:
        raise exc.ArgumentError("keep_existing and extend_existing are mutually exclusive.")
    reflection = _reflection(options)
    if not keep_existing and not extend_existing and items:
        raise exc.InvalidRequestError(
            f"Table '{key}' is already defined for this MetaData instance.  Specify 'extend_existing=True' to "
            "redefine options and columns on an existing Table object."
        )
    if extend_existing:
        if reflection is not None:
            reflection(known)
        for item in items:
            if hasattr(item, "_user_defined_nullable"):
                known.append_column(item, replace_existing=True)
            elif item is not None:
                known._add_items((item,))
        known.comment = options.pop("comment", known.comment)
    return known


def _reflection(options):
    """What `autoload_with=` and the options beside it ask for, as a function of the table."""
    if not options:
        return None
    for unused in ("listeners", "autoload", "autoload_replace", "_extend_on", "_reflect_info"):
        options.pop(unused, None)
    bind, include = options.pop("autoload_with", None), options.pop("include_columns", None)
    resolve_fks = options.pop("resolve_fks", True)
    if bind is None:
        return None
    if hasattr(bind, "fill"):
        return lambda table: bind.fill(table, include)
    from .reflecting import reflect_table

    return lambda table: reflect_table(table, bind, include, resolve_fks)


def _only_of(constraint, column):
    columns = getattr(constraint, "columns", None)
    return constraint._foreign_keys is not None and len(columns) == 1 and columns[0] is column
