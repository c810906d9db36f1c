"""What is selected from beside tables and queries: VALUES, a sample of a table, text."""

from sqlalchemy._wire import identifier
from sqlalchemy.sql import coercions
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.labels import Anonymous
from sqlalchemy.sql.selectable import Alias, AliasedReturnsRows, FromClause


class TableSample(Alias):
    """`users TABLESAMPLE bernoulli(10)`"""

    __visit_name__ = "tablesample"

    def __init__(self, element, name, sampling, seed=None):
        super().__init__(element, name)
        self.sampling = sampling
        self.seed = seed

    def _wire_from(self):
        from sqlalchemy.sql.functions import func

        sampling = self.sampling if isinstance(self.sampling, ClauseElement) else func.system(self.sampling)
        payload = super()._wire_from()
        payload["tablesample"] = sampling._wire()
        if self.seed is not None:
            payload["repeatable"] = coercions.expression(self.seed)._wire()
        return payload


class Values(AliasedReturnsRows):
    """`values(column("id", Integer), name="v").data([(1,), (2,)])`"""

    __visit_name__ = "values"

    def __init__(self, *columns, name=None, literal_binds=False):
        super().__init__(None, name)
        self._unnamed = name is None
        self._column_args = columns
        self._rows = []
        self.literal_binds = literal_binds

    def _fill(self, columns):
        for item in self._column_args:
            columns.add(item)
            item.table = self

    def data(self, values):
        again = Values(*[item._make_proxy(None) for item in self._column_args], name=None if self._unnamed else self.name)
        again._rows = [*self._rows, *values]
        return again

    def alias(self, name=None, flat=False):
        again = self.data(())
        again.name = Anonymous("anon", again) if name is None else name
        again._unnamed = False
        return again

    def _wire_from(self):
        types = [item.type for item in self.columns]
        rows = [
            [coercions.expression(value, type_)._wire() for value, type_ in zip(row, types)] for row in self._rows
        ]
        payload = {"kind": "values", "rows": rows}
        if not self._unnamed:
            payload["name"] = identifier(self.name)
            payload["columns"] = [identifier(item.name) for item in self.columns]
        return payload


class FromText(FromClause):
    """`select_from(text("users u"))`"""

    def __init__(self, text):
        self.text = text

    def _fill(self, columns):
        pass

    def _wire_from(self):
        return {"kind": "text", "text": self.text.text}
