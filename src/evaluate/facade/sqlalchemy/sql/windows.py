"""What may follow an aggregate: OVER, FILTER, WITHIN GROUP, and ORDER BY inside it."""

from sqlalchemy.sql import coercions, operators as ops
from sqlalchemy.sql.elements import ColumnElement, Grouping
from sqlalchemy.sql.operator_elements import ClauseList, and_


def _listed(clauses):
    """`partition_by=a` or `partition_by=[a, b]`"""
    if clauses is None:
        return None
    if not isinstance(clauses, (list, tuple)):
        clauses = (clauses,)
    return ClauseList(*[coercions.ordered(clause) for clause in clauses]) if clauses else None


class Over(ColumnElement):
    """`func.rank().over(partition_by=..., order_by=..., rows=(None, 0))`"""

    __visit_name__ = "over"

    def __init__(self, element, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
        self.element = element
        self.partition_by = _listed(partition_by)
        self.order_by = _listed(order_by)
        given = [(word, bounds) for word, bounds in (("RANGE", range_), ("ROWS", rows), ("GROUPS", groups)) if bounds is not None]
        if len(given) > 1:
            from sqlalchemy import exc

            raise exc.ArgumentError("only one of 'rows', 'range_', or 'groups' may be provided")
        self.frame = f"{given[0][0]} BETWEEN {_bound(given[0][1][0], True)} AND {_bound(given[0][1][1], False)}" if given else None

    @property
    def type(self):
        return self.element.type

    def _anonymous_name(self):
        return None

    def _from_objects(self):
        pieces = [self.element, self.partition_by, self.order_by]
        return tuple(table for piece in pieces if piece is not None for table in piece._from_objects())

    def _wire(self):
        payload = {"kind": "over", "function": self.element._wire(), "frame": self.frame}
        if self.partition_by is not None:
            payload["partition_by"] = self.partition_by._wire()
        if self.order_by is not None:
            payload["order_by"] = self.order_by._wire()
        return payload


def _bound(bound, first):
    if bound is None:
        return "UNBOUNDED PRECEDING" if first else "UNBOUNDED FOLLOWING"
    if bound == 0:
        return "CURRENT ROW"
    return f"{-bound} PRECEDING" if bound < 0 else f"{bound} FOLLOWING"


class FunctionFilter(ColumnElement):
    """`func.count().filter(condition)`"""

    __visit_name__ = "funcfilter"

    def __init__(self, func, *criterion):
        self.func = func
        self.criterion = and_(*[coercions.condition(c) for c in criterion]) if criterion else None

    @property
    def type(self):
        return self.func.type

    def filter(self, *criterion):
        return FunctionFilter(self.func, *([] if self.criterion is None else [self.criterion]), *criterion)

    def over(self, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
        return Over(self, partition_by, order_by, range_, rows, groups)

    def self_group(self, against=None):
        return Grouping(self) if ops.is_precedent(ops.filter_op, against) else self

    def _from_objects(self):
        return (*self.func._from_objects(), *(() if self.criterion is None else self.criterion._from_objects()))

    def _wire(self):
        if self.criterion is None:
            return self.func._wire()
        return {"kind": "filter", "function": self.func._wire(), "criterion": self.criterion._wire()}


class WithinGroup(ColumnElement):
    """`func.percentile_cont(0.5).within_group(x)`"""

    __visit_name__ = "withingroup"

    def __init__(self, element, *order_by):
        self.element = element
        self.order_by = _listed(list(order_by)) if order_by else ClauseList()

    @property
    def type(self):
        own = self.element.within_group_type(self)
        return self.element.type if own is None else own

    def over(self, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
        return Over(self, partition_by, order_by, range_, rows, groups)

    def filter(self, *criterion):
        return FunctionFilter(self, *criterion)

    def _from_objects(self):
        return (*self.element._from_objects(), *self.order_by._from_objects())

    def _wire(self):
        return {"kind": "within_group", "function": self.element._wire(), "order_by": self.order_by._wire()}


class AggregateOrderBy(ColumnElement):
    """`aggregate_order_by(x, y.desc())`: `x ORDER BY y DESC`, inside an aggregate."""

    __visit_name__ = "aggregate_order_by"

    def __init__(self, target, *order_by):
        if not order_by:
            raise TypeError("at least one ORDER BY element is required")
        self.target = coercions.expression(target)
        self.type = self.target.type
        self.order_by = _listed(list(order_by))

    def self_group(self, against=None):
        return self

    def _from_objects(self):
        return (*self.target._from_objects(), *self.order_by._from_objects())

    def _wire(self):
        return {"kind": "aggregate_order_by", "target": self.target._wire(), "order_by": self.order_by._wire()}


aggregate_order_by = AggregateOrderBy


def over(element, partition_by=None, order_by=None, range_=None, rows=None, groups=None):
    return Over(element, partition_by, order_by, range_, rows, groups)


def funcfilter(func, *criterion):
    return FunctionFilter(func, *criterion)


def within_group(element, *order_by):
    return WithinGroup(element, *order_by)
