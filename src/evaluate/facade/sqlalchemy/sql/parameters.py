"""The values that an execution hands to a statement's binds, and how a bind crosses to the host."""

import itertools

from sqlalchemy import _wire
from sqlalchemy.sql import affinity, type_expressions

# The parameters of the execution that is being sent; they win over the values that the statement holds.
_current = [{}]


class given:
    """`with given({"low": 5}):` while a statement is turned into its payload."""

    def __init__(self, parameters):
        self.parameters = parameters or {}

    def __enter__(self):
        _current.append(self.parameters)

    def __exit__(self, *failure):
        _current.pop()


_as_text = [False]


class as_text:
    """`with as_text():` while a statement is turned into text that nobody executes."""

    def __enter__(self):
        _as_text.append(True)

    def __exit__(self, *failure):
        _as_text.pop()


def asked_for_text():
    return _as_text[-1]


def current():
    return _current[-1]


def bind(parameter):
    """A `Bind` of `src/schema/expression.rs`."""
    if parameter.type._has_expressions:
        place = type_expressions.place_of(parameter)
        if place is not None:
            return place
    return {"kind": "bind", **_bound(parameter)}


def named(name, parameter):
    """A `NamedBind`: one of the `:name` of a text."""
    return {"name": name, **_bound(parameter)}


def _bound(parameter):
    given_now = _current[-1]
    key = parameter.key
    if given_now and key in given_now and not (parameter.unique and not parameter.required):
        value, present = given_now[key], True
    elif parameter.callable is not None:
        value, present = parameter.callable(), True
    else:
        value, present = parameter.value, not parameter.required
    tuples = getattr(parameter, "item_types", None) is not None
    payload = {"type": {"kind": "null"} if tuples else parameter.type._wire_beside_value()}
    if key is not None:
        payload["key"] = str(key)
    if parameter.unique:
        payload["unique"] = _number_of(parameter)
    if parameter.expanding:
        payload["expanding"] = True
        if tuples:
            payload["width"] = len(parameter.item_types)
    if parameter.literal_execute:
        payload["literal_execute"] = True
    if parameter._is_literal:
        payload["literal"] = True
    if parameter._is_named:
        payload["named"] = True
    if parameter.type._has_expressions and not parameter._is_literal:
        around = type_expressions.around_bind(parameter)
        if around is not None:
            payload["around"] = around
    literal = parameter.type._literal_value
    if present and literal is not None:
        written = {"kind": "array", "value": [literal(item) for item in value]} if parameter.expanding else literal(value)
        payload["literal_value"] = written
    if present:
        payload["value"] = _many(parameter, value) if parameter.expanding else parameter.type._wire_value(value)
    return payload


_numbers = itertools.count(1)


def _number_of(parameter):
    """One for each bind, and never given again."""
    number = parameter._number
    if number is None:
        number = parameter._number = next(_numbers)
    return number


def _many(parameter, values):
    types = getattr(parameter, "item_types", None)
    if types is None:
        wire = parameter.type._wire_value
        if values and isinstance(values[0], (list, tuple)) and affinity.is_null(parameter.type):
            # Beside a column of no type, rows.
            wire = _row
        return {"kind": "array", "value": [wire(value) for value in values]}
    rows = []
    for row in values:
        rows.append({"kind": "tuple", "value": [type_._wire_value(item) for type_, item in zip(types, row)]})
    return {"kind": "array", "value": rows}


def _row(value):
    return {"kind": "tuple", "value": [_wire.value(item) for item in value]}


def required(key):
    from sqlalchemy import exc

    return exc.InvalidRequestError(f"A value is required for bind parameter {key!r}")


def with_values(element, values):
    """`statement.params(low=5)`: a copy that carries the values along."""
    import copy

    again = copy.copy(element)
    again._carried = {**getattr(element, "_carried", {}), **values}
    return again
