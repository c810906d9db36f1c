"""Foreign keys: of one column, and of a table."""

from ..._wire import identifier, qualified
from .constraints import ColumnCollectionConstraint, Constraint, said
from .items import BLANK_SCHEMA, RETAIN_SCHEMA, DialectOptions, SchemaItem, deferral
from .metadata import _get_table_key


class ForeignKey(DialectOptions, SchemaItem):
    """`Column("user_id", ForeignKey("users.id", ondelete="CASCADE"))`"""

    __visit_name__ = "foreign_key"

    def __init__(
        self, column, _constraint=None, use_alter=False, name=None, onupdate=None, ondelete=None, deferrable=None,
        initially=None, link_to_name=False, match=None, info=None, comment=None, _unresolvable=False, **dialect_kw,
    ):
        if not isinstance(column, str):
            while hasattr(column, "__clause_element__"):
                column = column.__clause_element__()
        self._colspec = column
        self.constraint = _constraint
        self.parent = None
        self.use_alter = use_alter
        self.name = name
        self.onupdate = onupdate
        self.ondelete = ondelete
        self.deferrable = deferrable
        self.initially = initially
        self.link_to_name = link_to_name
        self.match = match
        self.comment = comment
        self._dialect_kwargs = dialect_kw
        if info:
            self.info = info

    def _set_parent(self, column):
        if self.parent is not None and self.parent is not column:
            from sqlalchemy import exc

            raise exc.InvalidRequestError("This ForeignKey already has a parent !")
        self.parent = column
        if not any([known is self for known in column._foreign_keys]):
            column._foreign_keys.append(self)

    def _set_table(self, column, table):
        # A key that stands alone on its column makes the constraint of its table.
        if self.constraint is None:
            self.constraint = ForeignKeyConstraint(
                [], [], use_alter=self.use_alter, name=self.name, onupdate=self.onupdate, ondelete=self.ondelete,
                deferrable=self.deferrable, initially=self.initially, match=self.match, comment=self.comment,
                **self._dialect_kwargs,
            )
            self.constraint._adopt(column, self, table)

    def _tokens(self):
        """Schema, table and column of the specification, as written."""
        if not isinstance(self._colspec, str):
            table = self._colspec.table
            return (None, None, self._colspec.key) if table is None else (table.schema, table.name, self._colspec.key)
        parts = self._colspec.split(".")
        if len(parts) == 1:
            return None, parts[0], None
        return ".".join(parts[:-2]) or None, parts[-2], parts[-1]

    def _target(self):
        """Schema, table and column that are referred to."""
        schema, table, column = self._tokens()
        if column is None and self.parent is not None:
            column = self.parent.key
        parent = None if self.parent is None else self.parent.table
        if parent is not None and isinstance(self._colspec, str):
            if schema is None:
                schema = parent.metadata.schema
            known = parent.metadata.tables.get(_get_table_key(table, schema))
            if known is not None:
                # The table itself knows where its schema ends, and how its name is quoted.
                return known.schema, known.name, column
        return schema, table, column

    @property
    def target_fullname(self):
        return ".".join(part for part in self._target() if part is not None)

    @property
    def column(self):
        """The column that is referred to, where its table is known."""
        if not isinstance(self._colspec, str):
            return self._colspec
        schema, table, column = self._target()
        found = self.parent.table.metadata.tables.get(_get_table_key(table, schema))
        known = None if found is None else found.columns.get(column)
        if known is not None:
            return known
        from sqlalchemy import exc

        if found is None:
            raise exc.NoReferencedTableError(
                f"Foreign key associated with column '{self.parent.table.name}.{self.parent.name}' could not find "
                f"table '{table}' with which to generate a foreign key to target column '{column}'",
                table,
            )
        raise exc.NoReferencedColumnError(
            f"Could not initialize target column for ForeignKey '{self.target_fullname}' on table "
            f"'{self.parent.table.name}': table '{table}' has no column named '{column}'",
            table,
            column,
        )

    def references(self, table):
        schema, name, _ = self._target()
        return (schema, name) == (table.schema, table.name)

    def get_referent(self, table):
        return table.c.get(self._target()[2]) if self.references(table) else None

    def _referred_name(self):
        """The name of the column referred to: a specification gives its key."""
        if not isinstance(self._colspec, str):
            return self._colspec.name
        schema, table, column = self._target()
        if self.parent is None or self.parent.table is None or self.link_to_name:
            return column
        found = self.parent.table.metadata.tables.get(_get_table_key(table, schema))
        known = None if found is None else found.c.get(column)
        return column if known is None else known.name

    def _get_colspec(self, schema=None, table_name=None):
        own_schema, table, column = self._tokens()
        if schema == BLANK_SCHEMA:
            own_schema = None
        elif schema not in (None, RETAIN_SCHEMA):
            own_schema = schema
        parts = (own_schema, table if table_name is None else table_name, column)
        return ".".join(part for part in parts if part is not None)

    def _copy(self, schema=None, **kw):
        spec = self._colspec if schema is None else self._get_colspec(schema=schema)
        return ForeignKey(
            spec, use_alter=self.use_alter, name=self.name, onupdate=self.onupdate, ondelete=self.ondelete,
            deferrable=self.deferrable, initially=self.initially, link_to_name=self.link_to_name, match=self.match,
            comment=self.comment, **self._dialect_kwargs,
        )

    copy = _copy

    def __repr__(self):
        return f"ForeignKey({self._get_colspec()!r})"


class ForeignKeyConstraint(ColumnCollectionConstraint):
    """`CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE`"""

    __visit_name__ = "foreign_key_constraint"
    _naming_key = "fk"
    _postgresql_options = frozenset(("not_valid",))

    def __init__(
        self, columns, refcolumns, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None,
        use_alter=False, link_to_name=False, match=None, table=None, info=None, comment=None, **dialect_kw,
    ):
        Constraint.__init__(
            self, name=name, deferrable=deferrable, initially=initially, info=info, comment=comment, **dialect_kw
        )
        self.onupdate = onupdate
        self.ondelete = ondelete
        self.link_to_name = link_to_name
        self.use_alter = use_alter
        self.match = match
        _check_counts(columns, refcolumns)
        self._foreign_keys = [
            ForeignKey(
                referred, _constraint=self, name=name, onupdate=onupdate, ondelete=ondelete, use_alter=use_alter,
                link_to_name=link_to_name, match=match, deferrable=deferrable, initially=initially, **dialect_kw,
            )
            for referred in refcolumns
        ]
        self._take(columns)
        if table is not None and self.parent is None:
            table.append_constraint(self)

    @property
    def elements(self):
        return self._foreign_keys

    @property
    def column_keys(self):
        return [column.key for column in self.columns] or [getattr(c, "key", c) for c in self._pending]

    @property
    def referred_table(self):
        return self._foreign_keys[0].column.table

    def _adopt(self, column, fk, table):
        """Becomes the constraint of a key that was given to a column."""
        self.columns.add(column)
        self._foreign_keys.append(fk)
        Constraint._set_parent(self, table)

    def _set_parent(self, table):
        self._resolve(table)
        for column, fk in zip(self.columns, self._foreign_keys):
            if fk.parent is None:
                fk._set_parent(column)
        Constraint._set_parent(self, table)
        targets = sorted({".".join(part for part in fk._target()[:2] if part) for fk in self._foreign_keys})
        if len(targets) > 1:
            from sqlalchemy import exc

            columns = ", ".join(str(column.key) for column in self.columns)
            raise exc.ArgumentError(
                f"ForeignKeyConstraint on {table.fullname}({columns}) refers to multiple remote tables: "
                f"{targets[0]} and {targets[1]}"
            )

    def __repr__(self):
        columns = f"<sqlalchemy.sql.base.ReadOnlyColumnCollection object at 0x{id(self.columns):x}>, None"
        names = "name onupdate ondelete deferrable initially use_alter link_to_name match table comment"
        return said(self, columns, names.split())

    def _referred_key(self):
        schema, table, _ = self._foreign_keys[0]._target()
        return _get_table_key(table, schema)

    def _wire(self):
        first = self._foreign_keys[0]
        schema, table, _ = first._target()
        return {
            "kind": "foreign_key", **self._name_wire(), "columns": self._columns_wire(),
            "referred_table": qualified(schema, table),
            "referred_columns": [identifier(fk._referred_name()) for fk in self._foreign_keys],
            "onupdate": self.onupdate, "ondelete": self.ondelete, "match": self.match,
            "not_valid": bool(self._postgresql("not_valid")), "use_alter": bool(self.use_alter), **deferral(self),
        }

    def _copy(self, schema=None, target_table=None, **kw):
        def spec(fk):
            own = fk.parent is not None and fk.parent.table is not None and fk.references(fk.parent.table)
            renamed = target_table.name if target_table is not None and own else None
            return fk._get_colspec(schema=schema, table_name=renamed)

        return ForeignKeyConstraint(
            self.column_keys, [spec(fk) for fk in self._foreign_keys], name=self.name, onupdate=self.onupdate,
            ondelete=self.ondelete, use_alter=self.use_alter, deferrable=self.deferrable, initially=self.initially,
            link_to_name=self.link_to_name, match=self.match, comment=self.comment, **self._dialect_kwargs,
        )


def _check_counts(columns, referred):
    if not columns and not referred:
        return
    distinct = {column if isinstance(column, str) else id(column) for column in columns}
    if len(distinct) == len(referred):
        return
    from sqlalchemy import exc

    if len(distinct) != len(columns):
        raise exc.ArgumentError("ForeignKeyConstraint with duplicate source column references are not supported.")
    raise exc.ArgumentError(
        "ForeignKeyConstraint number of constrained columns must match the number of referenced columns."
    )
