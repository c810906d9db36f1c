"""`ARRAY` the type, and `ARRAY[...]` the expression."""

from sqlalchemy.sql import coercions, operators as ops, sqltypes
from sqlalchemy.sql.elements import ColumnElement, Grouping
from sqlalchemy.sql.type_api import NULLTYPE, to_instance


class ARRAY(sqltypes.ARRAY):
    """`item[]`"""


class array(ColumnElement):
    """`array(["a", "b"])`: `ARRAY['a', 'b']`"""

    __visit_name__ = "array"

    def __init__(self, clauses, *, type_=None, **kw):
        self.clauses = [coercions.expression(clause) for clause in clauses]
        if type_ is not None:
            type_ = to_instance(type_)
            self.type = type_ if isinstance(type_, sqltypes.ARRAY) else ARRAY(type_)
            item = self.type.item_type
            self.clauses = [_typed(clause, item) for clause in self.clauses]
        else:
            item = self.clauses[0].type if self.clauses else NULLTYPE
            if isinstance(item, sqltypes.ARRAY):
                self.type = ARRAY(item.item_type, dimensions=(item.dimensions or 1) + 1)
            else:
                self.type = ARRAY(item)
        self._given_type = type_

    def _bind_param(self, operator, value):
        """A list beside it is one of these too."""
        if isinstance(value, (list, tuple)):
            return array(value)
        item = self.clauses[0].type if self.clauses else NULLTYPE
        return coercions.BindParameter(None, value, unique=True, _compared_to_operator=operator, _compared_to_type=item)

    def _from_objects(self):
        return tuple(table for clause in self.clauses for table in clause._from_objects())

    def __len__(self):
        return len(self.clauses)

    def __iter__(self):
        return iter(self.clauses)

    def self_group(self, against=None):
        return Grouping(self) if against in (ops.any_op, ops.all_op, ops.getitem) else self

    def _wire(self):
        wire = {"kind": "array", "items": [clause._wire() for clause in self.clauses]}
        if not self.clauses and self._given_type is not None:
            wire["type"] = self.type._wire()
        return wire


def _typed(clause, item):
    if hasattr(clause, "effective_value") and type(clause.type).__name__ == "NullType":
        clause.type = item
    return clause


def Any(other, arrexpr, operator=None):
    """`other = ANY (arrexpr)`"""
    return arrexpr.any(other, operator) if operator is not None else arrexpr.any(other)


def All(other, arrexpr, operator=None):
    """`other = ALL (arrexpr)`"""
    return arrexpr.all(other, operator) if operator is not None else arrexpr.all(other)
