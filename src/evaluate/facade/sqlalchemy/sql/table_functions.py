"""Functions that are selected from: `func.generate_series(1, 3).table_valued("n")`."""

from sqlalchemy._wire import identifier
from sqlalchemy.sql import affinity
from sqlalchemy.sql.elements import ColumnClause
from sqlalchemy.sql.labels import Anonymous
from sqlalchemy.sql.selectable import AliasedReturnsRows


class TableValuedAlias(AliasedReturnsRows):
    """`generate_series(1, 3) AS n`"""

    __visit_name__ = "table_valued_alias"

    def __init__(self, function, name=None, columns=(), with_ordinality=None, derived=False, lateral=False):
        super().__init__(function, name)
        self._column_args = list(columns)
        self._ordinality = with_ordinality
        self._derived = derived
        self._is_lateral = lateral

    _with_types = False

    def _fill(self, columns):
        names = [*self._column_args, *([self._ordinality] if self._ordinality else [])]
        for item in names:
            named = item if isinstance(item, ColumnClause) else ColumnClause(item)
            columns.add(named._make_proxy(self))
        if not names:
            columns.add(ColumnClause(Anonymous(str(self.element.name), self.element), self.element.type, _selectable=self))

    @property
    def column(self):
        return _WholeValue(self)

    def _copied(self, **changes):
        again = TableValuedAlias.__new__(TableValuedAlias)
        again.__dict__.update(self.__dict__)
        again.__dict__.update(changes)
        again._columns = None
        return again

    def alias(self, name=None, flat=False):
        return self._renamed(self._copied(), name)

    def lateral(self, name=None):
        return self._renamed(self._copied(_is_lateral=True), name)

    def _renamed(self, again, name):
        # Another alias of `t` is `t_1`, of one without a name `anon_1`.
        own = "anon" if isinstance(self.name, Anonymous) else str(self.name)
        again.name = Anonymous(own, again) if name is None else name
        return again

    def render_derived(self, name=None, with_types=False):
        # Without a name of its own it is an anonymous one.
        again = self._copied(_derived=True, _with_types=with_types)
        again.name = Anonymous("anon", again) if name is None else name
        return again

    def _wire_from(self):
        payload = {"kind": "function", "function": self.element._wire(), "name": identifier(self.name)}
        if self._derived:
            payload["columns"] = [identifier(item.name) for item in self.columns]
            if self._with_types:
                payload["types"] = [item.type._wire() for item in self.columns]
        payload["lateral"] = self._is_lateral
        payload["ordinality"] = bool(self._ordinality)
        return payload


class _WholeValue(ColumnClause):
    """`func.unnest(x).column_valued("v")`: the alias itself is the value."""

    def __init__(self, alias):
        super().__init__(alias.name, affinity.null_type())
        self._alias = alias

    def _from_objects(self):
        return (self._alias,)

    def _wire(self):
        return {"kind": "column", "name": identifier(self._alias.name)}
