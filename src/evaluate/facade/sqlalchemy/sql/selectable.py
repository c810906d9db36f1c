"""What is selected from: tables, aliases, joins, subqueries, CTEs, VALUES."""

from sqlalchemy._wire import identifier, qualified
from sqlalchemy.sql import coercions, operators as ops
from sqlalchemy.sql.column_collection import ColumnCollection
from sqlalchemy.sql.elements import ClauseElement, column  # noqa: F401 (`sqlalchemy.sql.selectable.column`)


class FromClause(ClauseElement):
    """`table`, `table.alias()`, `a.join(b)`"""

    is_selectable = True
    schema = None
    name = None
    named_with_column = False
    _columns = None

    @property
    def c(self):
        return self.columns

    @property
    def columns(self):
        if self._columns is None:
            self._columns = ColumnCollection()
            self._fill(self._columns)
        return self._columns

    exported_columns = columns

    @property
    def entity_namespace(self):
        return self.columns

    def _fill(self, columns):
        raise NotImplementedError(f"{type(self).__name__}.columns")

    def __getitem__(self, key):
        return self.columns[key]

    def _from_objects(self):
        return (self,)

    def _hidden(self):
        """The tables that this one stands for, which are not selected from a second time."""
        return ()

    def _wire(self):
        return {"kind": "table_value", "table": self._wire_from()}

    def select(self):
        return select(self)

    def join(self, right, onclause=None, isouter=False, full=False):
        return Join(self, right, onclause, isouter, full)

    def outerjoin(self, right, onclause=None, full=False):
        return Join(self, right, onclause, True, full)

    def alias(self, name=None, flat=False):
        return Alias(self, name)

    def tablesample(self, sampling, name=None, seed=None):
        from sqlalchemy.sql.from_values import TableSample

        return TableSample(self, name, sampling, seed)

    def is_derived_from(self, fromclause):
        return fromclause is self

    def corresponding_column(self, column, require_embedded=False):
        return self.columns.get(column.key)

    def self_group(self, against=None):
        return self


class TableClause(FromClause):
    """`table("users", column("id"), schema="app")`"""

    __visit_name__ = "table"
    named_with_column = True
    implicit_returning = False
    primary_key = ()
    foreign_keys = ()

    def __init__(self, name, *columns, schema=None, **kw):
        if kw:
            from sqlalchemy import exc

            raise exc.ArgumentError(f"Unsupported argument(s): {list(kw)}")
        self.name = name
        self.schema = schema
        self.fullname = name if schema is None else f"{schema}.{name}"
        self._columns = ColumnCollection()
        for item in columns:
            self.append_column(item)

    @property
    def description(self):
        return self.name

    def append_column(self, item):
        if item.table is not None and item.table is not self:
            from sqlalchemy import exc

            raise exc.ArgumentError(f"column object {item.key!r} already assigned to table {item.table.description!r}")
        self._columns.add(item)
        item.table = self

    def insert(self):
        from sqlalchemy.sql.dml import Insert

        return Insert(self)

    def update(self):
        from sqlalchemy.sql.dml import Update

        return Update(self)

    def delete(self):
        from sqlalchemy.sql.dml import Delete

        return Delete(self)

    def _wire_qualifier(self):
        return qualified(self.schema, self.name)

    def _wire_from(self):
        return {"kind": "table", **qualified(self.schema, self.name)}

    def __str__(self):
        return self.fullname


class AliasedReturnsRows(FromClause):
    """Something under a name."""

    named_with_column = True

    def __init__(self, element, name=None):
        self.element = element
        if name is None:
            from sqlalchemy.sql.labels import Anonymous

            name = Anonymous(self._base_name(), self)
        self.name = name

    @property
    def description(self):
        return str(self.name)

    @property
    def original(self):
        return self.element

    def _base_name(self):
        return "anon"

    def _fill(self, columns):
        for item in self.element._exported():
            proxy = item._make_proxy(self)
            columns.add(proxy, columns.free_key(proxy.key))

    def _wire_qualifier(self):
        return {"alias": identifier(self.name)}


class Alias(AliasedReturnsRows):
    """`users.alias("u")`: `users AS u`"""

    __visit_name__ = "alias"

    def __init__(self, element, name=None):
        super().__init__(coercions.from_clause(element), name)

    def _base_name(self):
        name = getattr(self.element, "name", None)
        return str(name) if name is not None else "anon"

    def _fill(self, columns):
        for item in self.element.columns:
            columns.add(item._make_proxy(self))

    def _wire_from(self):
        return {"kind": "alias", "element": self.element._wire_from(), "name": identifier(self.name)}


class Subquery(AliasedReturnsRows):
    """`select(...).subquery("x")`: `(SELECT ...) AS x`"""

    __visit_name__ = "subquery"
    _lateral = False

    def as_scalar(self):
        return self.element.scalar_subquery()

    def _wire_from(self):
        from sqlalchemy.sql import enclosing

        with enclosing.inside_from(self._lateral):
            query = self.element._wire_statement(inside=True)
        return {"kind": "subquery", "query": query, "name": identifier(self.name), "lateral": self._lateral}


class Lateral(Subquery):
    """`select(...).lateral()`: `LATERAL (SELECT ...) AS x`"""

    __visit_name__ = "lateral"
    _lateral = True


class CTE(AliasedReturnsRows):
    """`select(...).cte("x")`: `WITH x AS (SELECT ...)`"""

    __visit_name__ = "cte"
    _alias_of = None

    def __init__(self, element, name=None, recursive=False, nesting=False, materialized=None):
        super().__init__(element, name)
        self.recursive = recursive
        self.nesting = nesting
        self.materialized = materialized
        self._restates = None

    def _joined(self, method, others):
        again = CTE(getattr(self.element, method)(*others), self.name, self.recursive, self.nesting, self.materialized)
        # The part after UNION speaks of the CTE as it was before: both are one name.
        again._restates = self
        self._restated_as = again
        return again

    def union(self, *others):
        return self._joined("union", others)

    def union_all(self, *others):
        return self._joined("union_all", others)

    _prefixes = _suffixes = ()

    def prefix_with(self, *prefixes, dialect="*"):
        return self._with_texts(_prefixes=(*self._prefixes, *coercions.texts(prefixes, dialect)))

    def suffix_with(self, *suffixes, dialect="*"):
        return self._with_texts(_suffixes=(*self._suffixes, *coercions.texts(suffixes, dialect)))

    def _with_texts(self, **changes):
        again = CTE(self.element, self.name, self.recursive, self.nesting, self.materialized)
        again.__dict__.update(_prefixes=self._prefixes, _suffixes=self._suffixes)
        again.__dict__.update(changes)
        return again

    def alias(self, name=None, flat=False):
        again = CTE(self.element, name, self.recursive, self.nesting, self.materialized)
        again._alias_of = self
        return again

    _restated_as = None

    def _wire_cte(self):
        from sqlalchemy.sql import enclosing

        base = self if self._alias_of is None else self._alias_of
        while base._restated_as is not None:
            base = base._restated_as
        payload = {"name": identifier(base.name), "recursive": base.recursive, "materialized": base.materialized}
        if self._alias_of is not None:
            payload["alias"] = identifier(self.name)
        if base in enclosing.open_ctes():
            # `FROM rec` inside rec itself: its query is being written already.
            payload["query"] = {"kind": "raw", "sql": ""}
            return payload
        with enclosing.inside_cte(base):
            payload["query"] = base.element._wire_statement(inside=True)
        for texts in ("prefixes", "suffixes"):
            payload[texts] = [text._wire() for text in getattr(base, f"_{texts}")]
        if base.recursive:
            payload["columns"] = [identifier(key) for key in base.columns.keys()]
        return payload

    def _wire_from(self):
        return {"kind": "cte", **self._wire_cte()}


class Join(FromClause):
    """`a.join(b, a.c.id == b.c.a_id)`"""

    __visit_name__ = "join"

    def __init__(self, left, right, onclause=None, isouter=False, full=False):
        self.left = coercions.from_clause(left)
        self.right = coercions.from_clause(right)
        self.isouter = isouter
        self.full = full
        self.onclause = self._condition() if onclause is None else coercions.condition(onclause).self_group(against=ops.asbool)

    @property
    def description(self):
        return f"Join object on {self.left.description} and {self.right.description}"

    def _condition(self):
        """The condition of a join that has none: the one foreign key between its sides."""
        from sqlalchemy.sql import foreign_joins

        return foreign_joins.condition(self.left, self.right)

    def _fill(self, columns):
        for side in (self.left, self.right):
            for item in side.columns:
                columns.add(item, f"{item.table.name}_{item.key}")

    def _hidden(self):
        return (self.left, self.right, *self.left._hidden(), *self.right._hidden())

    def _tables(self):
        for side in (self.left, self.right):
            yield from side._tables() if isinstance(side, Join) else (side,)

    def _exported(self):
        return list(self.columns)

    def _wire_from(self):
        right = self.right._wire_from()
        if isinstance(self.right, Join):
            right = {"kind": "grouping", "inner": right}
        return {
            "kind": "join", "left": self.left._wire_from(), "right": right, "on": self.onclause._wire(),
            "outer": self.isouter, "full": self.full,
        }


def table(name, *columns, **kw):
    return TableClause(name, *columns, **kw)


def alias(selectable, name=None, flat=False):
    return coercions.from_clause(selectable).alias(name)


def join(left, right, onclause=None, isouter=False, full=False):
    return Join(left, right, onclause, isouter, full)


def outerjoin(left, right, onclause=None, full=False):
    return Join(left, right, onclause, True, full)


def values(*columns, name=None, literal_binds=False):
    from sqlalchemy.sql.from_values import Values

    return Values(*columns, name=name, literal_binds=literal_binds)


def tablesample(selectable, sampling, name=None, seed=None):
    return coercions.from_clause(selectable).tablesample(sampling, name, seed)


def lateral(selectable, name=None):
    selectable = coercions.unwrap(selectable)
    return selectable.lateral(name)


def cte(selectable, name=None, recursive=False):
    return coercions.unwrap(selectable).cte(name, recursive)


def subquery(selectable, name=None):
    return coercions.unwrap(selectable).subquery(name)


def select(*entities, **kw):
    from sqlalchemy.sql.select_statement import Select

    return Select(*entities, **kw)


_ELSEWHERE = {
    "sqlalchemy.sql.select_statement": "Select",
    "sqlalchemy.sql.select_base": """SelectBase GenerativeSelect Executable Selectable ReturnsRows HasCTE HasPrefixes
        HasSuffixes SelectLabelStyle LABEL_STYLE_DEFAULT LABEL_STYLE_DISAMBIGUATE_ONLY LABEL_STYLE_NONE
        LABEL_STYLE_TABLENAME_PLUS_COL FromGrouping""",
    "sqlalchemy.sql.compound_select": "CompoundSelect union union_all except_ except_all intersect intersect_all",
    "sqlalchemy.sql.scalar_select": "ScalarSelect Exists exists",
    "sqlalchemy.sql.from_values": "Values TableSample FromText",
    "sqlalchemy.sql.textual": "TextualSelect TextAsFrom",
    "sqlalchemy.sql.table_functions": "TableValuedAlias",
}


def __getattr__(name):
    for module, names in _ELSEWHERE.items():
        if name in names.split():
            import sys

            __import__(module)
            value = getattr(sys.modules[module], name)
            globals()[name] = value
            return value
    if name.startswith("__"):
        raise AttributeError(name)
    raise AttributeError(f"sqlalchemy.sql.selectable.{name} is not part of this facade")
