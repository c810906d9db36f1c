"""What an operator between two operands makes: the expression, its type, and how it is negated."""

from sqlalchemy.sql import affinity, coercions, operators as ops
from sqlalchemy.sql.elements import False_, Null, True_
from sqlalchemy.sql.operator_elements import (
    BinaryExpression, ExpressionClauseList, UnaryExpression, and_, operator_expression, or_,
)


def apply(expression, operator, others, modifiers, reverse=False):
    modifiers = {name: value for name, value in modifiers.items() if value is not None}
    special = _SPECIAL.get(operator)
    if special is not None:
        return special(expression, operator, *others, reverse=reverse, **modifiers)
    if operator.is_comparison and not isinstance(operator, ops.custom_op):
        return compare(expression, operator, others[0], reverse, modifiers)
    return binary(expression, operator, others[0], reverse, modifiers)


def compare(expression, operator, other, reverse=False, modifiers=None, type_=None):
    boolean = type_ or affinity.instance("Boolean")
    other = coercions.unwrap(other)
    if other is None or other is True or other is False or isinstance(other, (Null, True_, False_)):
        found = coercions.constant(other)
        truth = not isinstance(found, Null)
        if operator in (ops.eq, ops.ne) and truth:
            return operator_expression(expression, found, operator, boolean, operator.negation, modifiers)
        if operator in (ops.is_distinct_from, ops.is_not_distinct_from):
            return operator_expression(expression, found, operator, boolean, operator.negation, modifiers)
        if expression._is_collection_aggregate:
            other = found
        elif operator in (ops.eq, ops.is_):
            return BinaryExpression(expression, found, ops.is_, boolean, ops.is_not)
        elif operator in (ops.ne, ops.is_not):
            return BinaryExpression(expression, found, ops.is_not, boolean, ops.is_)
        else:
            from sqlalchemy import exc

            raise exc.ArgumentError(
                "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' "
                "operators can be used with None/True/False"
            )
    else:
        other = coercions.operand(expression, operator, other)
    left, right = (other, expression) if reverse else (expression, other)
    return operator_expression(left, right, operator, boolean, operator.negation, modifiers)


def binary(expression, operator, other, reverse=False, modifiers=None):
    other = coercions.operand(expression, operator, other)
    left, right = (other, expression) if reverse else (expression, other)
    if isinstance(operator, ops.custom_op):
        type_ = operator.return_type or (affinity.instance("Boolean") if operator.is_comparison else None)
        if type_ is None:
            type_ = left.type
        return operator_expression(left, right, operator, type_, None, modifiers)
    operator, type_ = _adapt(operator, left.type, getattr(right, "type", None) or affinity.null_type())
    return operator_expression(left, right, operator, type_, None, modifiers)


_ARITHMETIC = (ops.add, ops.sub, ops.mul, ops.truediv)
_CONCATENABLE = ("String", "ARRAY", "JSON", "HSTORE")

# What arithmetic between families gives, where it is not the left one's type.
_RESULTS = {
    ("Integer", ops.add): {"Date": "Date", "Numeric": "Numeric"},
    ("Integer", ops.mul): {"Interval": "Interval", "Numeric": "Numeric"},
    ("Integer", ops.truediv): {"Integer": "Numeric", "Numeric": "Numeric"},
    ("Integer", ops.floordiv): {"Numeric": "Numeric"},
    ("Integer", ops.sub): {"Numeric": "Numeric"},
    ("Numeric", ops.add): {"Numeric": "Numeric"},
    ("Numeric", ops.sub): {"Numeric": "Numeric"},
    ("Numeric", ops.truediv): {"Numeric": "Numeric"},
    ("Numeric", ops.mul): {"Interval": "Interval", "Numeric": "Numeric"},
    ("Date", ops.add): {"Interval": "DateTime", "Time": "DateTime"},
    ("Date", ops.sub): {"Date": "Integer", "Interval": "DateTime", "DateTime": "Interval"},
    ("DateTime", ops.sub): {"DateTime": "Interval"},
    ("Time", ops.add): {"Date": "DateTime"},
    ("Time", ops.sub): {"Time": "Interval"},
    ("Interval", ops.add): {"Date": "DateTime", "DateTime": "DateTime", "Time": "Time"},
}


def _adapt(operator, left, right):
    kind, other = affinity.family(left), affinity.family(right)
    if kind == other == "Numeric" and operator in _ARITHMETIC and not getattr(left, "_is_type_decorator", False):
        # A Float stays what it is beside a Numeric, which becomes what stands beside it.
        return operator, right if type(left).__name__ == "Numeric" else type(left)()
    if kind == "NullType":
        if other == "NullType" or operator not in ops.COMMUTATIVE:
            return operator, left
        return _adapt(operator, right, left)
    if kind in _CONCATENABLE and operator is ops.add:
        if other in _CONCATENABLE or other == "NullType":
            operator = ops.concat_op
    if kind == "String" and operator is ops.concat_op and hasattr(left, "enums"):
        # Two labels beside each other are no label.
        return operator, affinity.instance("String")
    if kind in _CONCATENABLE:
        return operator, left
    result = _RESULTS.get((kind, operator), {}).get(other)
    if result is None:
        return operator, left
    if result == other:
        return operator, right
    if result == kind:
        return operator, left
    return operator, affinity.instance(result)


def _in(expression, operator, other, reverse=False):
    other = coercions.in_operand(expression, operator, other)
    return operator_expression(expression, other, operator, affinity.instance("Boolean"), operator.negation)


def _between(expression, operator, low, high, reverse=False, symmetric=False):
    bounds = ExpressionClauseList(
        ops.and_,
        (coercions.operand(expression, ops.and_, low), coercions.operand(expression, ops.and_, high)),
        group=False,
    )
    modifiers = {"symmetric": symmetric} if symmetric else {}
    return BinaryExpression(expression, bounds, operator, affinity.instance("Boolean"), operator.negation, modifiers)


def _and(expression, operator, other, reverse=False):
    return and_(other, expression) if reverse else and_(expression, other)


def _or(expression, operator, other, reverse=False):
    return or_(other, expression) if reverse else or_(expression, other)


def _invert(expression, operator, reverse=False):
    return expression._negate()


def _prefix(expression, operator, reverse=False):
    return UnaryExpression(expression, operator=operator, type_=expression.type)


def _suffix(expression, operator, reverse=False):
    from sqlalchemy.sql.labels import Label
    from sqlalchemy.sql.selected import LabelReference

    target = LabelReference(expression) if isinstance(expression, Label) else expression
    return UnaryExpression(target, modifier=operator, type_=expression.type)


def _aggregate(expression, operator, reverse=False):
    from sqlalchemy.sql.constructs import CollectionAggregate

    return CollectionAggregate._made(expression, operator)


def _collate(expression, operator, collation, reverse=False):
    from sqlalchemy.sql.constructs import Collate

    return Collate(expression, collation)


def _match(expression, operator, other, reverse=False, **modifiers):
    from sqlalchemy.sql.functions import func

    pattern = coercions.operand(expression, operator, other)
    regconfig = modifiers.get("postgresql_regconfig")
    query = func.plainto_tsquery(pattern) if regconfig is None else func.plainto_tsquery(coercions.spelled(regconfig), pattern)
    return BinaryExpression(expression, query, ops.custom_op("@@", 5, is_comparison=True), affinity.instance("Boolean"))


def _getitem(expression, operator, index, reverse=False):
    from sqlalchemy.sql import comparators

    return comparators.item(expression, index)


def _regexp(expression, operator, pattern, reverse=False, flags=None):
    other = coercions.operand(expression, ops.comma_op, pattern)
    modifiers = {} if flags is None else {"flags": flags}
    return BinaryExpression(expression, other, operator, affinity.instance("Boolean"), operator.negation, modifiers)


def _shift(expression, operator, other, reverse=False):
    if affinity.family(expression.type) not in ("AbstractRange", "AbstractMultiRange"):
        raise NotImplementedError(f"Operator {operator.__name__!r} is not supported on this expression")
    return compare(expression, ops.custom_op(operator.text, 5, is_comparison=True), other, reverse)


_SPECIAL = {
    ops.and_: _and,
    ops.or_: _or,
    ops.inv: _invert,
    ops.neg: _prefix,
    ops.bitwise_not_op: _prefix,
    ops.distinct_op: _prefix,
    ops.desc_op: _suffix,
    ops.asc_op: _suffix,
    ops.nulls_first_op: _suffix,
    ops.nulls_last_op: _suffix,
    ops.any_op: _aggregate,
    ops.all_op: _aggregate,
    ops.in_op: _in,
    ops.not_in_op: _in,
    ops.between_op: _between,
    ops.collate: _collate,
    ops.match_op: _match,
    ops.getitem: _getitem,
    ops.regexp_match_op: _regexp,
    ops.lshift: _shift,
    ops.rshift: _shift,
}
