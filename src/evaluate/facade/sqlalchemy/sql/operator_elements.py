"""Expressions of operators: `NOT x`, `a = b`, `a AND b AND c`, and how SQLAlchemy joins and negates them."""

from sqlalchemy.sql import affinity, operators as ops
from sqlalchemy.sql.elements import ClauseElement, ColumnElement, False_, Grouping, True_, false, true


class UnaryExpression(ColumnElement):
    """`NOT x`, `-x`, `x DESC`"""

    __visit_name__ = "unary"

    def __init__(self, element, operator=None, modifier=None, type_=None, wraps_column_expression=False):
        self.operator = operator
        self.modifier = modifier
        self.element = element.self_group(against=operator or modifier)
        self.type = affinity.to_type(type_)

    def self_group(self, against=None):
        if self.operator is not None and ops.is_precedent(self.operator, against):
            return Grouping(self)
        return self

    def _negate(self):
        if affinity.family(self.type) == "Boolean":
            return UnaryExpression(self.self_group(against=ops.inv), operator=ops.inv, type_=affinity.instance("Boolean"))
        return super()._negate()

    def _from_objects(self):
        return self.element._from_objects()

    def _wire(self):
        return self._wire_with(self.element._wire())

    def _wire_with(self, operand):
        payload = {"kind": "unary", "operand": operand}
        if self.operator is not None:
            payload["operator"] = self.operator.text
        if self.modifier is not None:
            payload["modifier"] = self.modifier.text
        return payload


class AsBoolean(ColumnElement):
    """A boolean column as a condition: `NOT active`."""

    __visit_name__ = "unary"

    def __init__(self, element, operator, negate):
        self.element = element
        self.operator = operator
        self.negate = negate
        self.type = affinity.instance("Boolean")
        self._is_implicitly_boolean = True

    def self_group(self, against=None):
        return self

    def _negate(self):
        if isinstance(self.element, (True_, False_)):
            return self.element._negate()
        return AsBoolean(self.element, self.negate, self.operator)

    def _from_objects(self):
        return self.element._from_objects()

    def _wire(self):
        if self.operator is ops.is_true:
            return self.element._wire()
        return {"kind": "unary", "operator": "NOT", "operand": self.element._wire()}


class BinaryExpression(ColumnElement):
    """`left = right`"""

    __visit_name__ = "binary"
    group = True

    def __init__(self, left, right, operator, type_=None, negate=None, modifiers=None):
        if isinstance(operator, str):
            operator = ops.custom_op(operator)
        self._operands = (left, right)
        self.left = left.self_group(against=operator)
        self.right = right.self_group(against=operator)
        self.operator = operator
        self.type = affinity.to_type(type_)
        self.negate = negate
        self.modifiers = modifiers or {}
        self._is_implicitly_boolean = operator.is_boolean

    def __bool__(self):
        # `column in [other]` and dictionary lookups ask this: identity.
        if self.operator is ops.eq:
            return self._operands[0] is self._operands[1]
        if self.operator is ops.ne:
            return self._operands[0] is not self._operands[1]
        raise TypeError("Boolean value of this clause is not defined")

    def self_group(self, against=None):
        if (self.group and ops.is_precedent(self.operator, against)) or (against is ops.inv and not self.operator.is_boolean):
            return Grouping(self)
        return self

    def _negate(self):
        if self.negate is not None:
            right = self.right._negate_in_binary(self.negate, self.operator)
            return BinaryExpression(self.left, right, self.negate, self.type, self.operator, self.modifiers)
        grouped = self.self_group()
        return grouped._negate()

    def _flattened(self):
        return (self.left, self.right)

    def _from_objects(self):
        return (*self.left._from_objects(), *self.right._from_objects())

    def _wire(self):
        from sqlalchemy.sql import wire_binary

        return wire_binary.wire(self)


class ExpressionClauseList(ColumnElement):
    """`a AND b AND c`, `a + b + c`"""

    __visit_name__ = "expression_clauselist"
    group = True

    def __init__(self, operator, clauses, type_=None, group=True):
        self.operator = operator
        self.group = group
        self.clauses = tuple(c.self_group(against=operator) for c in clauses) if group else tuple(clauses)
        self.type = affinity.to_type(type_)
        self._is_implicitly_boolean = operator.is_boolean

    def self_group(self, against=None):
        if not self.clauses:
            return self
        if (self.group and ops.is_precedent(self.operator, against)) or (against is ops.inv and not self.operator.is_boolean):
            return Grouping(self)
        return self

    def _negate(self):
        return UnaryExpression(self.self_group(against=ops.inv), operator=ops.inv, type_=self.type)

    def _flattened(self):
        return self.clauses

    def _from_objects(self):
        return tuple(table for clause in self.clauses for table in clause._from_objects())

    def __len__(self):
        return len(self.clauses)

    def __iter__(self):
        return iter(self.clauses)

    def _wire(self):
        from sqlalchemy.sql.wire_binary import operand

        return {"kind": "list", "operator": self.operator.text, "items": [operand(c) for c in self.clauses]}


BooleanClauseList = OperatorExpression = ExpressionClauseList


class ClauseList(ClauseElement):
    """`a, b`"""

    __visit_name__ = "clauselist"

    def __init__(self, *clauses, operator=ops.comma_op, group=True, group_contents=True, **kw):
        from sqlalchemy.sql import coercions

        self.operator = operator
        self.group = group
        self.clauses = [coercions.expression(c).self_group(against=operator) for c in clauses]

    def __iter__(self):
        return iter(self.clauses)

    def __len__(self):
        return len(self.clauses)

    def append(self, clause):
        from sqlalchemy.sql import coercions

        self.clauses.append(coercions.expression(clause).self_group(against=self.operator))

    def self_group(self, against=None):
        return Grouping(self) if self.group and ops.is_precedent(self.operator, against) else self

    def _from_objects(self):
        return tuple(table for clause in self.clauses for table in clause._from_objects())

    def _wire(self):
        return {"kind": "list", "operator": self.operator.text, "items": [c._wire() for c in self.clauses]}


def operator_expression(left, right, operator, type_, negate=None, modifiers=None):
    """One operator beside another of its kind joins its list: `a + b + c`."""
    if operator.associative:
        pieces = []
        several = False
        for side in (left, right):
            if getattr(side, "operator", None) is operator and affinity.same(type_, side.type):
                pieces.extend(side._flattened())
                several = True
            else:
                pieces.append(side)
        if several:
            return ExpressionClauseList(operator, pieces, type_)
    if right._is_collection_aggregate:
        negate = None
    return BinaryExpression(left, right, operator, type_, negate, modifiers)


def _conjunction(operator, neutral, absorbing, clauses):
    from sqlalchemy.sql import coercions

    if len(clauses) == 1 and not isinstance(clauses[0], (ClauseElement, bool)) and hasattr(clauses[0], "__next__"):
        clauses = tuple(clauses[0])
    kept = []
    seen_neutral = None
    for clause in clauses:
        clause = coercions.condition(clause)
        if clause is neutral:
            seen_neutral = clause
        elif clause is absorbing:
            kept = [clause]
            break
        else:
            kept.append(clause)
    if not kept:
        if seen_neutral is None:
            return ExpressionClauseList(operator, (), affinity.instance("Boolean"))
        kept = [seen_neutral]
    if len(kept) == 1:
        return kept[0].self_group(against=ops.asbool)
    grouped = [c.self_group(against=operator) for c in kept]
    flat = []
    for clause in grouped:
        if getattr(clause, "operator", None) is operator:
            flat.extend(clause._flattened())
        else:
            flat.append(clause)
    return ExpressionClauseList(operator, flat, affinity.instance("Boolean"))


def and_(*clauses):
    return _conjunction(ops.and_, true(), false(), clauses)


def or_(*clauses):
    return _conjunction(ops.or_, false(), true(), clauses)


def not_(clause):
    from sqlalchemy.sql import coercions

    return ~coercions.expression(clause)
