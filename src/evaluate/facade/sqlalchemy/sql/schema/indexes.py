"""Indexes."""

from _absent import Absent

from ..._wire import identifier, written
from ..column_collection import ColumnCollection
from ..elements import ColumnClause
from ..quoting import quoted_name
from .. import naming
from .constraints import HasConditionalDDL, _columns_in, _named_column
from .items import DialectOptions, SchemaItem, dialect_options, next_creation


class Index(HasConditionalDDL, DialectOptions, SchemaItem):
    """`CREATE UNIQUE INDEX ix_users_email ON users (lower(email))`"""

    __visit_name__ = "index"
    _naming_key = "ix"
    _type_bound = False
    _postgresql_options = frozenset(
        ("using", "include", "where", "ops", "concurrently", "with", "tablespace", "nulls_not_distinct", "invalid")
    )

    def __init__(
        self, name, *expressions, unique=False, quote=None, info=None, _table=None, _column_flag=False, **dialect_kw
    ):
        self.table = None
        self.name = name if quote is None and isinstance(name, (str, Absent)) else quoted_name.construct(name, quote)
        self.unique = unique
        if info is not None:
            self.info = info
        self._column_flag = _column_flag
        self._creation_order = next_creation()
        self._dialect_kwargs = dialect_options(self, dialect_kw) if dialect_kw else {}
        self.expressions = [_index_expression(expression) for expression in expressions]
        table = _table if _table is not None else self._table_of_expressions()
        if table is not None:
            self._set_parent(table)

    def _table_of_expressions(self):
        for expression in self.expressions:
            if not isinstance(expression, str):
                for column in _columns_in(expression):
                    if column.table is not None and hasattr(column.table, "indexes"):
                        return column.table
        return None

    @property
    def columns(self):
        """The columns that the index names, also within expressions."""
        found = []
        for expression in self.expressions:
            if not isinstance(expression, str):
                found += _columns_in(expression)
        return ColumnCollection(found)

    def _set_parent(self, table):
        if self.table is not None and self.table is not table:
            from sqlalchemy import exc

            raise exc.ArgumentError(
                f"Index '{self.name}' is against table '{self.table.name}', and cannot be associated with table "
                f"'{table.name}'."
            )
        if isinstance(table, ColumnClause):
            from sqlalchemy import exc

            raise exc.ArgumentError("Column-level Index is not supported")
        self.table = table
        if self not in table._indexes:
            table._indexes.append(self)
        self.expressions = [self._resolved(expression, table) for expression in self.expressions]
        naming.apply(self, table)

    def _resolved(self, expression, table):
        if not isinstance(expression, str):
            return expression
        return _named_column(expression, table, self)

    _in_table = _set_parent

    def create(self, bind, checkfirst=False):
        """`CREATE INDEX`"""
        from ..ddl import CreateIndex

        CreateIndex(self, if_not_exists=bool(checkfirst))._execute_ddl(bind)

    def drop(self, bind, checkfirst=False):
        """`DROP INDEX`"""
        from ..ddl import DropIndex

        DropIndex(self, if_exists=bool(checkfirst))._execute_ddl(bind)

    def _wire(self):
        if self.table is None:
            from sqlalchemy import exc

            raise exc.CompileError(f"Index '{self.name}' is not associated with any table.")
        wire = {
            "name": identifier(self.name), "table": self.table._qualified(),
            "elements": [self._element_wire(expression) for expression in self.expressions],
            "unique": bool(self.unique), "concurrently": bool(self._postgresql("concurrently")),
        }
        if self._dialect_kwargs:
            self._add_options(wire)
        return wire

    def _add_options(self, wire):
        if self._postgresql("using"):
            wire["using"] = str(self._postgresql("using"))
        if self._postgresql("include"):
            wire["include"] = [identifier(getattr(c, "name", c)) for c in self._postgresql("include")]
        if self._postgresql("nulls_not_distinct") is not None:
            wire["nulls_not_distinct"] = bool(self._postgresql("nulls_not_distinct"))
        if self._postgresql("with"):
            wire["with"] = storage_parameters(self._postgresql("with"))
        if self._postgresql("tablespace"):
            wire["tablespace"] = identifier(self._postgresql("tablespace"))
        where = self._postgresql("where")
        if where is not None:
            from .items import sql_text

            wire["where"] = written(sql_text(where))

    def _element_wire(self, expression):
        # Parentheses as the expression wants them when it stands alone: `(a + b)`, `lower(a)`.
        alone = expression if isinstance(expression, ColumnClause) else expression.self_group()
        wire = {"expression": written(alone)}
        ops = self._postgresql("ops") or {}
        key = getattr(expression, "key", None)
        if key is not None and key in ops:
            wire["ops"] = str(ops[key])
        return wire

    def _copy(self, target_table=None, **kw):
        expressions = [getattr(each, "key", None) or each for each in self.expressions]
        return Index(self.name, *expressions, unique=self.unique, _table=target_table, **self._dialect_kwargs)

    def __repr__(self):
        parts = [repr(each) for each in (self.name, *self.expressions)]
        return f"Index({', '.join([*parts, 'unique=True'] if self.unique else parts)})"


def _index_expression(expression):
    if isinstance(expression, str):
        return expression
    while hasattr(expression, "__clause_element__"):
        expression = expression.__clause_element__()
    if not hasattr(expression, "_wire"):
        from sqlalchemy import exc

        raise exc.ArgumentError(f"String column name or column expression expected for DDL constraint, got {expression!r}.")
    return _without_labels(expression)


def _without_labels(expression):
    """`sa.desc("started")`: in an index the text is just text, where a SELECT would look for a column."""
    inner = expression.__dict__.get("element")
    if type(inner).__name__ == "TextualLabel":
        from ..text_clause import TextClause

        inner = TextClause(inner.text)
    elif inner is not None and "modifier" in expression.__dict__:
        inner = _without_labels(inner)
    if inner is expression.__dict__.get("element"):
        return expression
    copied = object.__new__(type(expression))
    copied.__dict__.update(expression.__dict__)
    copied.element = inner
    return copied


def storage_parameters(given):
    """`WITH (fillfactor = 50)`, in order, values as text."""
    return [[str(name), str(value)] for name, value in dict(given).items()]
