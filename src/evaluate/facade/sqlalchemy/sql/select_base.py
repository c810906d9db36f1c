"""What SELECTs and unions share: they can be executed, named, limited, and joined by UNION."""

from sqlalchemy.sql import affinity, coercions, selected
from sqlalchemy.sql.column_collection import ColumnCollection
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.selectable import FromClause


class Executable(ClauseElement):
    """What `connection.execute()` takes."""

    _is_executable = True
    _execution_options = {}
    _carried = {}
    _loader_options = ()

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
        """ORM loader options, which a session looks at."""
        again = self._copied()
        again._loader_options = (*self._loader_options, *options)
        return again

    def params(self, *args, **kwargs):
        again = self._copied()
        again._carried = {**self._carried, **dict(*args, **kwargs)}
        return again

    def with_hint(self, *args, **kw):
        return self

    def with_statement_hint(self, *args, **kw):
        return self


def _compound(keyword, selects):
    from sqlalchemy.sql.compound_select import CompoundSelect

    return CompoundSelect(keyword, selects)


def _scalar_select():
    from sqlalchemy.sql import scalar_select

    return scalar_select


class SelectBase(Executable):
    """What returns rows: it can be a subquery, a CTE, a value."""

    is_select = True
    is_selectable = False
    _label_tables = False

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
        return _scalar_select().ScalarSelect(self)

    def as_scalar(self):
        return _scalar_select().ScalarSelect(self)

    def label(self, name):
        return self.scalar_subquery().label(name)

    def exists(self):
        return _scalar_select().Exists(self)

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
        return selected.label_all(self._result_columns(), inside, self._label_tables)

    def _from_objects(self):
        return ()

    def _wire(self):
        return self.scalar_subquery()._wire()

    def union(self, *others, **kw):
        return _compound("UNION", (self, *others))

    def union_all(self, *others, **kw):
        return _compound("UNION ALL", (self, *others))

    def except_(self, *others, **kw):
        return _compound("EXCEPT", (self, *others))

    def except_all(self, *others, **kw):
        return _compound("EXCEPT ALL", (self, *others))

    def intersect(self, *others, **kw):
        return _compound("INTERSECT", (self, *others))

    def intersect_all(self, *others, **kw):
        return _compound("INTERSECT ALL", (self, *others))


class _Exported:
    """A selected expression, as the column of a subquery."""

    def __init__(self, item):
        self.item = item

    def _make_proxy(self, selectable):
        from sqlalchemy.sql.elements import ColumnClause, ColumnProxy

        element, name = self.item.element, self.item.name
        if name is None:
            name = getattr(element, "name", None) or getattr(element, "text", "?")
        inner = element._element if isinstance(element, selected.Label) else element
        cls = ColumnProxy if isinstance(inner, ColumnClause) and type(inner) is not ColumnClause else ColumnClause
        proxy = cls(name, getattr(element, "type", None), _selectable=selectable)
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
        again = self._copied()
        again._label_tables = str(style).endswith("TABLENAME_PLUS_COL")
        return again

    def _wire_tail(self, payload, columns, froms=()):
        if self._order_by:
            payload["order_by"] = [selected.order_clause(clause, columns, True, froms) for clause in self._order_by]
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
