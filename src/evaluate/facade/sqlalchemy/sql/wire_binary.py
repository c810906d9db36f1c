"""How binary expressions cross: the operators that PostgreSQL spells otherwise take their final form here."""

from sqlalchemy.sql import affinity, operators as ops


def operand(element):
    """A JSON access beside an operator stands in parentheses: `(data ->> 'a') = 'b'`."""
    own = getattr(type(element), "_wire_operand", None)
    return element._wire() if own is None else own(element)


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
    return _binary("/", operand(expression.left), cast)


def _floordiv(expression):
    payload = _binary("/", operand(expression.left), operand(expression.right))
    if affinity.family(expression.right.type) == "Integer":
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
    ops.truediv: _truediv,
    ops.floordiv: _floordiv,
    ops.not_in_op: _not_in,
    ops.between_op: _between,
    ops.not_between_op: _between,
    ops.regexp_match_op: _regexp,
    ops.not_regexp_match_op: _regexp,
}
