"""`bind_expression()` and `column_expression()` of types: SQL of the type's own around its values and its columns."""

# The binds whose expressions are being made: within one, other values stand as they are.
_open = []

# What is around the values of each type, while many rows are written that have it alike.
_alike = [None]

# Where the value goes within what is around it.
_PLACE = {"kind": "literal_column", "text": "\0"}


class rows_alike:
    """While the rows of one INSERT are written: a type is asked once for all of them."""

    def __enter__(self):
        _alike.append({})

    def __exit__(self, *failure):
        _alike.pop()


def place_of(parameter):
    """The payload of a value within its own expression, None elsewhere."""
    return _PLACE if _open and parameter is _open[-1] else None


def around_bind(parameter):
    """The payload of `lower(...)`, where the type has the value within that; None where the value stands alone."""
    if _open:
        return None
    alike, type_ = _alike[-1], parameter.type
    if alike is not None and id(type_) in alike:
        return alike[id(type_)]
    payload = None
    made = type_.dialect_impl().bind_expression(parameter)
    if made is not None:
        _open.append(parameter)
        try:
            payload = made._wire()
        finally:
            _open.pop()
    if alike is not None:
        alike[id(type_)] = payload
    return payload


def around_column(element):
    """What the outermost SELECT or RETURNING has for a column: `upper(t.a)`; the column itself as a rule."""
    type_ = getattr(element, "type", None)
    if type_ is None or not type_._has_expressions:
        return element
    made = type_.dialect_impl().column_expression(element)
    return element if made is None else made
