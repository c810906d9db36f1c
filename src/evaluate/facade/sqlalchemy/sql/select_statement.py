"""`select(...)`, unions, EXISTS, and queries as values."""

from sqlalchemy.sql import affinity, coercions, enclosing, operators as ops, selected
from sqlalchemy.sql.column_collection import ColumnCollection
from sqlalchemy.sql.elements import ClauseElement, Grouping, literal_column
from sqlalchemy.sql.operator_elements import UnaryExpression, and_
from sqlalchemy.sql.selectable import FromClause, FromText, Join


class Executable(ClauseElement):
    """What `connection.execute()` takes."""

    _is_executable = True
    _execution_options = {}
    _carried = {}

    def _copied(self):
        again = type(self).__new__(type(self))
        again.__dict__.update(self.__dict__)
        return again

    def execution_options(self, **options):
        again = self._copied()
        again._execution_options = {**self._execution_options, **options}
        return again

    def get_execution_options(self):
        return self._execution_options

    def options(self, *options):
        """ORM loader options: nothing to a statement."""
        return self

    def params(self, *args, **kwargs):
        again = self._copied()
        again._carried = {**self._carried, **dict(*args, **kwargs)}
        return again

    def with_hint(self, *args, **kw):
        return self

    def with_statement_hint(self, *args, **kw):
        return self


class SelectBase(Executable):
    """What returns rows: it can be a subquery, a CTE, a value."""

    is_select = True
    is_selectable = False

    def subquery(self, name=None):
        from sqlalchemy.sql.selectable import Subquery

        return Subquery(self, name)

    def alias(self, name=None, flat=False):
        return self.subquery(name)

    def lateral(self, name=None):
        from sqlalchemy.sql.selectable import Lateral

        return Lateral(self, name)

    def cte(self, name=None, recursive=False, nesting=False):
        from sqlalchemy.sql.selectable import CTE

        return CTE(self, name, recursive, nesting)

    def scalar_subquery(self):
        return ScalarSelect(self)

    def as_scalar(self):
        return ScalarSelect(self)

    def label(self, name):
        return self.scalar_subquery().label(name)

    def exists(self):
        return Exists(self)

    def _collection(self, columns):
        collection = ColumnCollection()
        for column in columns:
            collection.add(column, getattr(column, "key", None) or getattr(column, "name", None))
        return collection

    @property
    def c(self):
        return self.subquery().columns

    columns = c

    @property
    def exported_columns(self):
        return self.selected_columns

    def _exported(self):
        """What a subquery has as columns: proxies are made of these."""
        return [_Exported(item) for item in self._selected(inside=True)]

    def _selected(self, inside=False):
        return selected.label_all(self._result_columns(), inside)

    def _from_objects(self):
        return ()

    def _wire(self):
        return self.scalar_subquery()._wire()

    def union(self, *others, **kw):
        return CompoundSelect("UNION", (self, *others))

    def union_all(self, *others, **kw):
        return CompoundSelect("UNION ALL", (self, *others))

    def except_(self, *others, **kw):
        return CompoundSelect("EXCEPT", (self, *others))

    def except_all(self, *others, **kw):
        return CompoundSelect("EXCEPT ALL", (self, *others))

    def intersect(self, *others, **kw):
        return CompoundSelect("INTERSECT", (self, *others))

    def intersect_all(self, *others, **kw):
        return CompoundSelect("INTERSECT ALL", (self, *others))


class _Exported:
    """A selected expression, as the column of a subquery."""

    def __init__(self, item):
        self.item = item

    def _make_proxy(self, selectable):
        from sqlalchemy.sql.elements import ColumnClause

        element, name = self.item.element, self.item.name
        if name is None:
            name = getattr(element, "name", None) or getattr(element, "text", "?")
        proxy = ColumnClause(name, getattr(element, "type", None), _selectable=selectable)
        if not isinstance(element, selected.Label) and getattr(element, "key", None):
            proxy.key = element.key
        proxy.original = element
        return proxy


class GenerativeSelect(SelectBase):
    """ORDER BY, LIMIT and their kin."""

    def _start(self):
        self._order_by = ()
        self._group_by = ()
        self._limit = self._offset = self._fetch = self._for_update = None
        self._ctes = ()

    def order_by(self, *clauses):
        again = self._copied()
        again._order_by = () if len(clauses) == 1 and clauses[0] is None else (*self._order_by, *[coercions.ordered(c) for c in clauses if c is not False])
        return again

    def group_by(self, *clauses):
        again = self._copied()
        again._group_by = () if len(clauses) == 1 and clauses[0] is None else (*self._group_by, *[coercions.ordered(c) for c in clauses])
        return again

    def limit(self, limit):
        again = self._copied()
        again._limit = _count(limit)
        again._fetch = None
        return again

    def offset(self, offset):
        again = self._copied()
        again._offset = _count(offset)
        return again

    def fetch(self, count, with_ties=False, percent=False, **kw):
        again = self._copied()
        again._fetch = None if count is None else (_count(count), with_ties, percent)
        again._limit = None
        return again

    def slice(self, start, stop):
        again = self.offset(start) if start else self
        return again if stop is None else again.limit(stop - (start or 0))

    def with_for_update(self, *, nowait=False, read=False, of=None, skip_locked=False, key_share=False):
        again = self._copied()
        tables = () if of is None else of if isinstance(of, (list, tuple)) else (of,)
        tables = [coercions.unwrap(item) for item in tables]
        again._for_update = {
            "nowait": nowait, "read": read, "skip_locked": skip_locked, "key_share": key_share,
            "of": [getattr(item, "table", None) if not getattr(item, "is_selectable", False) else item for item in tables],
        }
        return again

    def add_cte(self, *ctes, nest_here=False):
        again = self._copied()
        again._ctes = (*self._ctes, *ctes)
        return again

    def set_label_style(self, style):
        if str(style).endswith("TABLENAME_PLUS_COL"):
            raise NotImplementedError("sqlalchemy.select().set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL) is not part of this facade")
        return self

    def _wire_tail(self, payload, columns):
        if self._order_by:
            payload["order_by"] = [selected.order_clause(clause, columns) for clause in self._order_by]
        if self._limit is not None:
            payload["limit"] = self._limit._wire()
        if self._offset is not None:
            payload["offset"] = self._offset._wire()


def _count(value):
    if value is None:
        return None
    if isinstance(value, ClauseElement):
        return value
    from sqlalchemy.sql.elements import BindParameter

    return BindParameter(None, int(value), affinity.instance("Integer"), unique=True)


class Select(GenerativeSelect):
    """`select(users.c.id).where(users.c.name == "x")`"""

    __visit_name__ = "select"

    def __init__(self, *entities):
        self._start()
        self._entities = tuple(_entity(entity) for entity in entities)
        self._raw_entities = entities
        self._from = ()
        self._joins = ()
        self._where = ()
        self._having = ()
        self._distinct = None
        self._distinct_on = ()
        self._prefixes = ()
        self._correlated = None
        self._uncorrelated = ()
        self._auto_correlate = True

    @property
    def selected_columns(self):
        return self._collection(self._result_columns())

    inner_columns = property(lambda self: iter(self._result_columns()))

    @property
    def whereclause(self):
        return and_(*self._where) if self._where else None

    @property
    def columns_clause_froms(self):
        return [table for entity in self._entities for table in entity._from_objects()]

    def get_final_froms(self):
        return self._froms()

    froms = property(get_final_froms)

    def _result_columns(self):
        return selected.expand(self._entities)

    def where(self, *conditions):
        again = self._copied()
        again._where = (*self._where, *[coercions.condition(condition) for condition in conditions])
        return again

    filter = where

    def filter_by(self, **values):
        target = self._joins[-1][0] if self._joins else self._from[-1] if self._from else self.columns_clause_froms[0]
        return self.where(*[_named(target, key) == value for key, value in values.items()])

    def having(self, *conditions):
        again = self._copied()
        again._having = (*self._having, *[coercions.condition(condition) for condition in conditions])
        return again

    def distinct(self, *expressions):
        again = self._copied()
        again._distinct = True
        again._distinct_on = (*self._distinct_on, *[coercions.expression(e) for e in expressions])
        return again

    def select_from(self, *tables):
        again = self._copied()
        again._from = (*self._from, *[_from(table) for table in tables])
        return again

    def join(self, target, onclause=None, *, isouter=False, full=False):
        again = self._copied()
        again._joins = (*self._joins, (coercions.from_clause(target), onclause, isouter, full, None))
        return again

    def outerjoin(self, target, onclause=None, *, full=False):
        return self.join(target, onclause, isouter=True, full=full)

    def join_from(self, from_, target, onclause=None, *, isouter=False, full=False):
        again = self._copied()
        left = coercions.from_clause(from_)
        again._joins = (*self._joins, (coercions.from_clause(target), onclause, isouter, full, left))
        return again

    def outerjoin_from(self, from_, target, onclause=None, *, full=False):
        return self.join_from(from_, target, onclause, isouter=True, full=full)

    def add_columns(self, *entities):
        again = self._copied()
        again._entities = (*self._entities, *[_entity(entity) for entity in entities])
        again._raw_entities = (*self._raw_entities, *entities)
        return again

    column = add_columns

    def with_only_columns(self, *entities, maintain_column_froms=False):
        again = self.select_from(*self.columns_clause_froms) if maintain_column_froms else self._copied()
        again._entities = tuple(_entity(entity) for entity in entities)
        again._raw_entities = entities
        return again

    def prefix_with(self, *prefixes, dialect="*"):
        again = self._copied()
        again._prefixes = (*self._prefixes, *[_text(prefix) for prefix in prefixes])
        return again

    def suffix_with(self, *suffixes, dialect="*"):
        raise NotImplementedError("sqlalchemy.select().suffix_with is not part of this facade")

    def correlate(self, *tables):
        again = self._copied()
        again._auto_correlate = False
        again._correlated = () if len(tables) == 1 and tables[0] is None else (*(self._correlated or ()), *[coercions.from_clause(t) for t in tables])
        return again

    def correlate_except(self, *tables):
        again = self._copied()
        again._auto_correlate = False
        again._correlated = None
        again._uncorrelated = tuple(coercions.from_clause(t) for t in tables if t is not None)
        return again

    def reduce_columns(self, only_synonyms=True):
        return self

    def _froms(self):
        """What is selected from, before correlation: `select_from()`, joins, then the tables of columns and conditions."""
        found = []
        for table in self._joined():
            _append(found, table)
        for clause in (*self._entities, *self._where):
            for table in clause._from_objects():
                _append(found, table)
        hidden = [part for table in found for part in table._hidden()]
        return [table for table in found if not enclosing.among(table, hidden)]

    def _joined(self):
        froms = list(self._from)
        for target, onclause, isouter, full, left in self._joins:
            if left is None:
                left = froms.pop(0) if froms else self._implied_left(target, onclause)
                place = 0
            else:
                place = next((i for i, item in enumerate(froms) if item is left or enclosing.among(left, item._hidden())), None)
                if place is None:
                    place = len(froms)
                else:
                    left = froms.pop(place)
            froms.insert(place, Join(left, target, onclause, isouter, full))
        return froms

    def _implied_left(self, target, onclause):
        candidates = []
        for clause in (*self._entities, *self._where):
            for table in clause._from_objects():
                if table is not target:
                    _append(candidates, table)
        if not candidates:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                "Can't determine which FROM clause to join from, there are no FROM clauses in this SELECT. "
                "Please use the .select_from() method to establish an explicit left side."
            )
        if onclause is not None and len(candidates) > 1:
            named = coercions.condition(onclause)._from_objects()
            candidates = [table for table in candidates if enclosing.among(table, named)] or candidates
        return candidates[0]

    def _displayed(self):
        """The tables of FROM: those of an enclosing query are left to it."""
        froms = self._froms()
        outer = enclosing.correlatable()
        if self._correlated:
            wanted = [table for table in self._correlated if enclosing.among(table, outer)]
            return [table for table in froms if not enclosing.among(table, wanted)]
        if self._uncorrelated:
            return [t for t in froms if enclosing.among(t, self._uncorrelated) or not enclosing.among(t, outer)]
        if self._auto_correlate and outer and len(froms) > 1:
            kept = [table for table in froms if not enclosing.among(table, outer)]
            if not kept:
                from sqlalchemy import exc

                raise exc.InvalidRequestError(
                    "Select statement returned no FROM clauses due to auto-correlation; specify correlate(<tables>) "
                    "to control correlation manually."
                )
            return kept
        return froms

    def _wire_statement(self, inside=False):
        froms = self._displayed()
        columns = selected.label_all(self._result_columns(), inside)
        with enclosing.inside([part for table in froms for part in (table, *table._hidden())]):
            payload = {
                "kind": "select",
                "columns": [item.wire() for item in columns],
                "froms": [table._wire_from() for table in froms],
            }
            if self._ctes:
                payload["ctes"] = [cte._wire_cte() for cte in self._ctes]
            if self._distinct:
                payload["distinct"] = {"on": [clause._wire() for clause in self._distinct_on]}
            if self._prefixes:
                payload["prefixes"] = [prefix._wire() for prefix in self._prefixes]
            if self._where:
                payload["where"] = and_(*self._where)._wire()
            if self._group_by:
                payload["group_by"] = [selected.order_clause(clause, columns, labels=False) for clause in self._group_by]
            if self._having:
                payload["having"] = and_(*self._having)._wire()
            self._wire_tail(payload, columns)
            if self._fetch is not None:
                count, ties, percent = self._fetch
                payload["fetch"] = {"count": count._wire(), "with_ties": ties, "percent": percent}
            if self._for_update is not None:
                payload["for_update"] = {**self._for_update, "of": [table._wire_from() for table in self._for_update["of"]]}
        return payload


def _append(found, table):
    if not enclosing.among(table, found):
        found.append(table)


def _entity(entity):
    # A mapped class is its table's columns; a number is written as it is.
    if type(entity) in (int, float):
        return literal_column(repr(entity))
    return coercions.selected(entity)


def _from(table):
    table = coercions.from_clause(table)
    if getattr(table, "is_text", False):
        return FromText(table)
    return table


def _named(target, key):
    while isinstance(target, Join):
        target = target.left
    if key not in target.columns:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(f'Entity namespace for "{target.description}" has no property "{key}"')
    return target.columns[key]


def _text(value):
    if isinstance(value, str):
        from sqlalchemy.sql.text_clause import text

        return text(value)
    return value


class CompoundSelect(GenerativeSelect):
    """`union(a, b)`"""

    def __init__(self, keyword, selects):
        self._start()
        self.keyword = keyword
        self.selects = [coercions.unwrap(item) for item in selects]

    @property
    def selected_columns(self):
        return self.selects[0].selected_columns

    def _result_columns(self):
        return self.selects[0]._result_columns()

    def _wire_statement(self, inside=False):
        members = []
        for item in self.selects:
            own_clauses = isinstance(item, CompoundSelect) or _has_own_clauses(item)
            members.append({"query": item._wire_statement(inside), "parentheses": own_clauses})
        payload = {"kind": "compound", "keyword": self.keyword, "selects": members}
        columns = selected.label_all(self._result_columns(), inside)
        if self._order_by:
            payload["order_by"] = [_order_of_union(clause, columns) for clause in self._order_by]
        order_by = self._order_by
        self._order_by = ()
        self._wire_tail(payload, columns)
        self._order_by = order_by
        return payload


def _has_own_clauses(query):
    """Whether one side of a union needs parentheses: it is ordered or limited for itself."""
    ordered = getattr(query, "_order_by", ()) != ()
    return ordered or any(getattr(query, name, None) is not None for name in ("_limit", "_offset", "_fetch", "_for_update"))


def _order_of_union(clause, columns):
    """In a union the columns are known by their names alone."""
    if isinstance(clause, UnaryExpression) and clause.modifier is not None:
        return clause._wire_with(_order_of_union(clause.element, columns))
    name = getattr(clause, "text", None) if isinstance(clause, coercions.TextualLabel) else None
    for item in columns:
        if item.element is clause or (name is not None and item.name == name):
            return {"kind": "column", "name": selected.identifier(item.name)}
    return selected.order_clause(clause, columns)


class ScalarSelect(Grouping):
    """`select(...).scalar_subquery()`"""

    def __init__(self, element):
        self.element = element
        columns = element._result_columns()
        self.type = getattr(columns[0], "type", None) or affinity.null_type() if columns else affinity.null_type()

    def where(self, *conditions):
        return ScalarSelect(self.element.where(*conditions))

    def correlate(self, *tables):
        return ScalarSelect(self.element.correlate(*tables))

    def correlate_except(self, *tables):
        return ScalarSelect(self.element.correlate_except(*tables))

    def self_group(self, against=None):
        return self

    def _from_objects(self):
        return ()

    @property
    def _is_implicitly_boolean(self):
        return False

    def _wire(self):
        return {"kind": "scalar_subquery", "query": self.element._wire_statement()}

    def _wire_statement(self):
        return self.element._wire_statement()


class Exists(UnaryExpression):
    """`exists().where(...)`, `select(...).exists()`"""

    def __init__(self, argument=None):
        if argument is None:
            argument = Select(literal_column("*"))
        argument = coercions.unwrap(argument)
        if not getattr(argument, "is_select", False):
            argument = argument.element if isinstance(argument, ScalarSelect) else Select(argument)
        self.query = argument
        self.operator = ops.exists
        self.modifier = None
        self.element = self
        self.type = affinity.instance("Boolean")
        self._is_implicitly_boolean = True

    def _with(self, query):
        return Exists(query)

    def where(self, *conditions):
        return self._with(self.query.where(*conditions))

    def select_from(self, *tables):
        return self._with(self.query.select_from(*tables))

    def correlate(self, *tables):
        return self._with(self.query.correlate(*tables))

    def correlate_except(self, *tables):
        return self._with(self.query.correlate_except(*tables))

    def select(self):
        return Select(self)

    def _from_objects(self):
        return ()

    def _wire(self):
        return {"kind": "exists", "query": self.query._wire_statement()}

    def _anonymous_name(self):
        return None


def exists(argument=None):
    return Exists(argument)


def union(*selects):
    return CompoundSelect("UNION", selects)


def union_all(*selects):
    return CompoundSelect("UNION ALL", selects)


def except_(*selects):
    return CompoundSelect("EXCEPT", selects)


def except_all(*selects):
    return CompoundSelect("EXCEPT ALL", selects)


def intersect(*selects):
    return CompoundSelect("INTERSECT", selects)


def intersect_all(*selects):
    return CompoundSelect("INTERSECT ALL", selects)


Selectable = ReturnsRows = HasCTE = HasPrefixes = HasSuffixes = SelectBase
FromGrouping = FromClause
LABEL_STYLE_NONE = "LABEL_STYLE_NONE"
LABEL_STYLE_TABLENAME_PLUS_COL = "LABEL_STYLE_TABLENAME_PLUS_COL"
LABEL_STYLE_DISAMBIGUATE_ONLY = LABEL_STYLE_DEFAULT = "LABEL_STYLE_DISAMBIGUATE_ONLY"


class SelectLabelStyle:
    """`SelectLabelStyle.LABEL_STYLE_NONE`"""

    LABEL_STYLE_NONE = LABEL_STYLE_NONE
    LABEL_STYLE_TABLENAME_PLUS_COL = LABEL_STYLE_TABLENAME_PLUS_COL
    LABEL_STYLE_DISAMBIGUATE_ONLY = LABEL_STYLE_DEFAULT = LABEL_STYLE_DISAMBIGUATE_ONLY
