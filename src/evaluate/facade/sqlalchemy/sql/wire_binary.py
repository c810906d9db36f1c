"""How binary expressions cross: the operators that PostgreSQL spells otherwise take their final form here."""

from sqlalchemy.sql import affinity, operators as ops


def operand(element):
    """A JSON access beside an operator stands in parentheses: `(data ->> 'a') = 'b'`."""
    own = getattr(type(element), "_wire_operand", None)
    if own is not None:
        return own(element)
    payload = element._wire()
    if getattr(getattr(element, "operator", None), "eager_grouping", False):
        return {"kind": "grouping", "inner": payload}
    return payload


def wire(expression):
    special = _SPECIAL.get(expression.operator)
    if special is not None:
        return special(expression)
    return _binary(expression.operator.text, operand(expression.left), operand(expression.right), expression)


def _binary(text, left, right, expression=None):
    payload = {"kind": "binary", "left": left, "operator": text, "right": right}
    escape = expression.modifiers.get("escape") if expression is not None else None
    if escape is not None:
        payload["escape"] = escape
    return payload


def _truediv(expression):
    # PostgreSQL's division of integers drops the remainder: SQLAlchemy casts the divisor.
    right = expression.right
    type_ = right.type if affinity.family(right.type) == "Numeric" else affinity.instance("Numeric")
    cast = {"kind": "cast", "expression": right._wire(), "to": type_._wire()}
    return _binary("/", expression.left._wire(), cast)


def _ungrouped(expression):
    # SQLAlchemy puts no parentheses around a JSON access here: `data ->> 'a' LIKE 'x%'`.
    return _binary(expression.operator.text, expression.left._wire(), expression.right._wire(), expression)


def _floordiv(expression):
    payload = _binary("/", expression.left._wire(), expression.right._wire())
    if affinity.family(expression.left.type) == affinity.family(expression.right.type) == "Integer":
        return payload
    return {"kind": "function", "name": ["FLOOR"], "arguments": [payload]}


def _not_in(expression):
    return {"kind": "grouping", "inner": _binary("NOT IN", operand(expression.left), operand(expression.right))}


def _between(expression):
    text = expression.operator.text + (" SYMMETRIC" if expression.modifiers.get("symmetric") else "")
    return _binary(text, operand(expression.left), operand(expression.right))


def _regexp(expression):
    text = expression.operator.text
    flags = expression.modifiers.get("flags")
    right = operand(expression.right)
    if flags == "i":
        text += "*"
    elif flags is not None:
        pieces = ["'(?'", _quoted(flags), "')'"]
        arguments = [{"kind": "literal_column", "text": piece} for piece in pieces]
        right = {"kind": "function", "name": ["CONCAT"], "arguments": [*arguments, right]}
    return _binary(text, operand(expression.left), right)


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"


_SPECIAL = {
    **dict.fromkeys(
        (
            ops.like_op, ops.not_like_op, ops.ilike_op, ops.not_ilike_op, ops.affix_op, ops.not_affix_op, ops.iaffix_op,
            ops.not_iaffix_op, ops.mod, ops.is_distinct_from, ops.is_not_distinct_from,
        ),
        _ungrouped,
    ),
    ops.truediv: _truediv,
    ops.floordiv: _floordiv,
    ops.not_in_op: _not_in,
    ops.between_op: _between,
    ops.not_between_op: _between,
    ops.regexp_match_op: _regexp,
    ops.not_regexp_match_op: _regexp,
}
