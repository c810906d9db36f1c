"""What PostgreSQL has beyond the standard: EXCLUDE, ordered aggregates, text search."""

from sqlalchemy.sql.schema.constraints import ColumnCollectionConstraint, Constraint, _columns_in
from sqlalchemy.sql.schema.items import deferral, sql_text


class ExcludeConstraint(ColumnCollectionConstraint):
    """`CONSTRAINT ex EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (...)`"""

    __visit_name__ = "exclude_constraint"
    where = None

    def __init__(self, *elements, name=None, deferrable=None, initially=None, using="gist", where=None, ops=None, **kw):
        Constraint.__init__(self, name=name, deferrable=deferrable, initially=initially, **kw)
        self.using = using
        self.ops = ops or {}
        self.where = None if where is None else sql_text(where)
        self.elements_and_operators = [(_element(expression), operator) for expression, operator in elements]
        found = []
        for expression, _ in self.elements_and_operators:
            found += [expression] if isinstance(expression, str) else _columns_in(expression)
        self._take([column for column in found if isinstance(column, str) or column.table is not None])

    def _wire(self):
        return {
            "kind": "exclude", **self._name_wire(), "using": str(self.using),
            "elements": [self._element_wire(*each) for each in self.elements_and_operators],
            "where": None if self.where is None else self.where._wire(), **deferral(self),
        }

    def _element_wire(self, expression, operator):
        key = expression if isinstance(expression, str) else getattr(expression, "key", None)
        if isinstance(expression, str):
            expression = self.columns[expression]
        return {"expression": expression._wire(), "operator": str(operator), "ops": self.ops.get(key)}

    def _copy(self, target_table=None, **kw):
        elements = [
            (e if getattr(e, "is_literal", False) else getattr(e, "key", None) or e, operator)
            for e, operator in self.elements_and_operators
        ]
        return ExcludeConstraint(
            *elements, name=self.name, deferrable=self.deferrable, initially=self.initially, using=self.using,
            where=self.where, ops=self.ops,
        )


def _element(expression):
    while hasattr(expression, "__clause_element__"):
        expression = expression.__clause_element__()
    return expression


def aggregate_order_by(target, *order_by):
    """`array_agg(aggregate_order_by(x, y))`: `array_agg(x ORDER BY y)`"""
    from sqlalchemy.sql.windows import AggregateOrderBy

    return AggregateOrderBy(target, *order_by)


def array_agg(*args, **kw):
    """`array_agg(x)`"""
    from sqlalchemy.sql.functions import func

    return func.array_agg(*args, **kw)


def __getattr__(name):
    if name in ("to_tsvector", "to_tsquery", "plainto_tsquery", "phraseto_tsquery", "websearch_to_tsquery", "ts_headline"):
        from sqlalchemy.sql.functions import func

        return getattr(func, name)
    from sqlalchemy._lazy import missing

    raise missing("sqlalchemy.dialects.postgresql.ext", name)
