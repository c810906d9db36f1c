"""Expressions with a syntax of their own: CAST, CASE, EXTRACT, tuples, ANY and ALL, COLLATE, windows."""

from sqlalchemy._wire import identifier
from sqlalchemy.sql import affinity, coercions, operators as ops
from sqlalchemy.sql.elements import BindParameter, ClauseElement, ColumnElement, Grouping
from sqlalchemy.sql.operator_elements import UnaryExpression
from sqlalchemy.sql.wire_binary import operand


class Cast(ColumnElement):
    """`cast(x, Integer)`: `CAST(x AS INTEGER)`"""

    __visit_name__ = "cast"

    def __init__(self, expression, type_):
        self.type = affinity.to_type(type_)
        self.clause = coercions.expression(expression, type_=self.type)

    def _from_objects(self):
        return self.clause._from_objects()

    def _name_from_inside(self):
        return self.clause

    def _wire(self):
        return {"kind": "cast", "expression": self.clause._wire(), "to": self.type._wire()}

    def _wire_operand(self):
        return {"kind": "cast", "expression": operand(self.clause), "to": self.type._wire()}


class TryCast(Cast):
    """`try_cast(x, Integer)`: SQL Server's alone."""

    def _wire(self):
        from sqlalchemy import exc

        raise exc.CompileError("TRY_CAST is not supported by PostgreSQL")

    _wire_operand = _wire


class TypeCoerce(ColumnElement):
    """`type_coerce(x, Integer)`: another type for Python, nothing for SQL."""

    __visit_name__ = "type_coerce"

    def __init__(self, expression, type_):
        self.type = affinity.to_type(type_)
        self.clause = coercions.expression(expression, type_=self.type)
        if isinstance(self.clause, BindParameter):
            # A bind is converted by the type that it is given here.
            again = BindParameter.__new__(BindParameter)
            again.__dict__.update(self.clause.__dict__)
            again.type = self.type
            self.clause = again

    def self_group(self, against=None):
        grouped = self.clause.self_group(against=against)
        return self if grouped is self.clause else TypeCoerce(grouped, self.type)

    def _from_objects(self):
        return self.clause._from_objects()

    def _name_from_inside(self):
        return self.clause

    def _wire(self):
        return self.clause._wire()


class Case(ColumnElement):
    """`case((condition, result), ..., else_=result)`"""

    __visit_name__ = "case"

    def __init__(self, *whens, value=None, else_=None):
        if len(whens) == 1 and isinstance(whens[0], dict):
            whens = tuple(whens[0].items())
        elif len(whens) == 1 and isinstance(whens[0], list):
            from sqlalchemy import exc

            raise exc.ArgumentError(
                'The "whens" argument to case(), when referring to a sequence of items, is now passed as a series of '
                "positional elements, rather than as a list. "
            )
        self.value = None if value is None else coercions.expression(value)
        self.whens = []
        for condition, result in whens:
            if self.value is None:
                test = coercions.condition(condition).self_group()
            elif isinstance(condition, str):
                test = coercions.operand(self.value, ops.eq, condition)
            else:
                test = coercions.expression(condition)
            self.whens.append((test, coercions.expression(result)))
        self.else_ = None if else_ is None else coercions.expression(else_)
        results = [result for _, result in self.whens] + ([self.else_] if self.else_ is not None else [])
        known = [result.type for result in results if not affinity.is_null(getattr(result, "type", None) or affinity.null_type())]
        self.type = known[0] if known else affinity.null_type()

    def _pieces(self):
        if self.value is not None:
            yield self.value
        for test, result in self.whens:
            yield test
            yield result
        if self.else_ is not None:
            yield self.else_

    def _from_objects(self):
        return tuple(table for piece in self._pieces() for table in piece._from_objects())

    def _wire(self):
        payload = {"kind": "case", "whens": [[test._wire(), result._wire()] for test, result in self.whens]}
        if self.value is not None:
            payload["value"] = self.value._wire()
        if self.else_ is not None:
            payload["else"] = self.else_._wire()
        return payload


class Extract(ColumnElement):
    """`extract("year", x)`"""

    __visit_name__ = "extract"

    def __init__(self, field, expr):
        self.field = field
        self.expr = coercions.expression(expr)
        self.type = affinity.instance("Integer")

    def _from_objects(self):
        return self.expr._from_objects()

    def _wire(self):
        return {"kind": "extract", "field": self.field, "expression": self.expr._wire()}


class Tuple(ColumnElement):
    """`tuple_(a, b)`: `(a, b)`"""

    __visit_name__ = "tuple"

    def __init__(self, *clauses, types=None):
        from sqlalchemy.sql.sqltypes import TupleType

        types = types or [None] * len(clauses)
        self.clauses = [coercions.expression(clause, type_).self_group(against=ops.comma_op) for clause, type_ in zip(clauses, types)]
        self.type = TupleType(*[clause.type for clause in self.clauses])

    def _bind_param(self, operator, value):
        return Tuple(*[_item(each, operator, type_) for each, type_ in zip(value, self.type.types)])

    def _from_objects(self):
        return tuple(table for clause in self.clauses for table in clause._from_objects())

    def _wire(self):
        return {"kind": "tuple", "items": [clause._wire() for clause in self.clauses]}


def _item(value, operator, type_):
    """A value beside a tuple, bound with the type of its place."""
    value = coercions.unwrap(value)
    if isinstance(value, ClauseElement):
        return value
    return BindParameter(None, value, unique=True, _compared_to_operator=operator, _compared_to_type=type_)


class CollectionAggregate(UnaryExpression):
    """`any_(array)`, `all_(subquery)`: what is compared with it stands on the left."""

    _is_collection_aggregate = True
    _MIRRORED = {ops.lt: ops.gt, ops.gt: ops.lt, ops.le: ops.ge, ops.ge: ops.le}

    @classmethod
    def _made(cls, expression, operator):
        expression = coercions.expression(expression)
        item = getattr(expression.type, "item_type", None)
        return cls(expression, operator=operator, type_=item or expression.type)

    def operate(self, operator, *other, **kwargs):
        from sqlalchemy import exc
        from sqlalchemy.sql import operate

        if not operator.is_comparison:
            raise exc.ArgumentError("Only comparison operators may be used with ANY/ALL")
        return operate.compare(self, self._MIRRORED.get(operator, operator), other[0], reverse=True, modifiers=kwargs)

    reverse_operate = operate

    def _wire(self):
        return {"kind": "any", "operator": self.operator.text, "operand": self.element._wire()}


class Collate(ColumnElement):
    """`x COLLATE "C"`"""

    __visit_name__ = "binary"

    def __init__(self, expression, collation):
        self.element = expression.self_group(against=ops.collate)
        self.collation = collation
        self.type = expression.type

    def self_group(self, against=None):
        return Grouping(self) if ops.is_precedent(ops.collate, against) else self

    def _from_objects(self):
        return self.element._from_objects()

    def _wire(self):
        return {"kind": "collate", "expression": self.element._wire(), "collation": identifier(self.collation)}


CollationClause = Collate


def cast(expression, type_):
    return Cast(expression, type_)


def try_cast(expression, type_):
    return TryCast(expression, type_)


def type_coerce(expression, type_):
    return TypeCoerce(expression, type_)


def case(*whens, value=None, else_=None):
    return Case(*whens, value=value, else_=else_)


def extract(field, expr):
    return Extract(field, expr)


def tuple_(*clauses, types=None):
    return Tuple(*clauses, types=types)


def any_(expr):
    return CollectionAggregate._made(expr, ops.any_op)


def all_(expr):
    return CollectionAggregate._made(expr, ops.all_op)


_WINDOWS = "Over over WithinGroup within_group FunctionFilter funcfilter AggregateOrderBy".split()


def __getattr__(name):
    if name in _WINDOWS:
        from sqlalchemy.sql import windows

        return getattr(windows, name)
    raise AttributeError(f"sqlalchemy.sql.constructs.{name} is not part of this facade")


