"""What only some types' columns can do: `data["a"].astext`, `tags.overlap([...])`, `period.contains(...)`."""

from sqlalchemy.sql import affinity, coercions, operate, operators as ops
from sqlalchemy.sql.column_operators import ColumnOperators
from sqlalchemy.sql.elements import BindParameter, ColumnElement, Grouping
from sqlalchemy.sql.operator_elements import BinaryExpression, operator_expression


def attribute(column, name):
    """`column.name` where the column itself has no such thing."""
    type_ = column.type
    if type_ is not None:
        factory = getattr(type_, "comparator_factory", None)
        if factory is not None and hasattr(factory, name):
            return getattr(factory(column), name)
        known = _METHODS.get(affinity.family(type_), {})
        if name in known:
            method = known[name]
            if isinstance(method, property):
                return method.fget(column)
            return lambda *args, **kw: method(column, *args, **kw)
    kind = type(column).__name__
    raise AttributeError(f"Neither {kind!r} object nor 'Comparator' object has an attribute {name!r}")


def of(column):
    """`column.comparator`"""
    factory = getattr(column.type, "comparator_factory", None)
    return factory(column) if factory is not None else column


def own_operation(column, operator):
    """What the comparator of a script's type does in place of an operator, where it says anything of it."""
    factory = column.type.comparator_factory
    name = operator.method
    for base in factory.__mro__:
        if base is Comparator:
            return None
        if name in base.__dict__:
            return getattr(factory(column), name)
        if "operate" in base.__dict__:
            comparator = factory(column)
            return lambda *other, **kw: comparator.operate(operator, *other, **kw)
    return None


class Comparator(ColumnOperators):
    """`class MyType(UserDefinedType): class comparator_factory(UserDefinedType.Comparator)`"""

    def __init__(self, expr):
        self.expr = expr
        self.type = expr.type

    def operate(self, operator, *other, **kwargs):
        return operate.apply(self.expr, operator, other, kwargs)

    def reverse_operate(self, operator, other, **kwargs):
        return operate.apply(self.expr, operator, (other,), kwargs, reverse=True)

    def op(self, *args, **kw):
        return self.expr.op(*args, **kw)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.expr, name)


class JsonAccess(BinaryExpression):
    """`data["a"]`, `data[("a", "b")]`, and the same as text."""

    def __init__(self, left, index, operator, type_, as_text=False, cast_to=None):
        super().__init__(left, index, operator, type_)
        self.as_text = as_text
        self.cast_to = cast_to

    def _as(self, type_, as_text=True, cast_to=None):
        again = JsonAccess.__new__(JsonAccess)
        again.__dict__.update(self.__dict__)
        again.type = affinity.to_type(type_)
        again.as_text = as_text
        again.cast_to = None if cast_to is None else affinity.to_type(cast_to)
        return again

    @property
    def astext(self):
        return self._as(self.left.type.astext_type)

    def as_string(self):
        return self._converted("Unicode")

    def as_integer(self):
        return self._converted("Integer")

    def as_float(self):
        return self._converted("Float")

    def as_boolean(self):
        return self._converted("Boolean")

    def as_json(self):
        return self

    def as_numeric(self, precision, scale, asdecimal=True):
        from sqlalchemy.sql.sqltypes import Numeric

        type_ = Numeric(precision, scale, asdecimal=asdecimal)
        return self._as(type_, cast_to=type_)

    def _converted(self, name):
        return self._as(affinity.instance(name), cast_to=affinity.instance(name))

    def _wire(self):
        return self._payload(inside=False)

    def _wire_operand(self):
        return self._payload(inside=True)

    def _payload(self, inside):
        payload = self._access()
        if self.cast_to is not None:
            if inside:
                payload = {"kind": "grouping", "inner": payload}
            return {"kind": "cast", "expression": payload, "to": self.cast_to._wire()}
        if inside and not (payload["kind"] == "subscript"):
            return {"kind": "grouping", "inner": payload}
        return payload

    def _access(self):
        if self._is_subscript():
            # SQLAlchemy's spelling for JSONB since PostgreSQL 14: `data['a']`.
            left = self.left._wire()
            if type(self.left).__name__ in ("Cast", "Function"):
                left = {"kind": "grouping", "inner": left}
            return {"kind": "subscript", "expression": left, "start": self.right._wire()}
        text = self.operator.text
        if self.as_text:
            text = text.replace(">", ">>", 1) if self.operator is ops.json_path_getitem_op else "->>"
        left = self.left._wire_operand() if isinstance(self.left, JsonAccess) else self.left._wire()
        if isinstance(self.left, JsonAccess) and self.left._is_subscript():
            left = {"kind": "grouping", "inner": left}
        return {"kind": "binary", "left": left, "operator": text, "right": self.right._wire()}

    def _is_subscript(self):
        return not self.as_text and self.operator is ops.json_getitem_op and _is_jsonb(self.left.type)


def _is_jsonb(type_):
    chosen = type_.dialect_impl() if hasattr(type_, "dialect_impl") else type_
    return type(chosen).__name__ == "JSONB"


class Subscript(ColumnElement):
    """`tags[1]`, `tags[1:2]`"""

    def __init__(self, array, start, stop=None, slice_=False, type_=None):
        self.array = array.self_group(against=ops.getitem)
        self.start, self.stop, self.slice = start, stop, slice_
        self.type = affinity.to_type(type_)

    def self_group(self, against=None):
        return Grouping(self) if against is ops.inv else super().self_group(against)

    def _from_objects(self):
        pieces = [self.array, self.start, self.stop]
        return tuple(table for piece in pieces if piece is not None for table in piece._from_objects())

    def _wire(self):
        payload = {"kind": "subscript", "expression": self.array._wire(), "slice": self.slice}
        payload["start"] = None if self.start is None else self.start._wire()
        if self.stop is not None:
            payload["stop"] = self.stop._wire()
        return payload


def item(expression, index):
    """`expression[index]`"""
    kind = affinity.family(expression.type)
    if kind == "JSON":
        return _json_item(expression, index)
    if kind == "ARRAY":
        return _array_item(expression, index)
    if kind == "HSTORE":
        return operator_expression(expression, _bound(index, "Text"), ops.custom_op("->", 15, eager_grouping=True), affinity.instance("Text"))
    raise NotImplementedError("Operator 'getitem' is not supported on this expression")


def _json_item(expression, index):
    if isinstance(index, (list, tuple)):
        path = "{" + ", ".join(_token(step) for step in index) + "}"
        return JsonAccess(expression, _bound(path, "String", expression), ops.json_path_getitem_op, expression.type)
    if not isinstance(index, ColumnElement):
        index = BindParameter(coercions.bind_key(expression), index, unique=True)
    return JsonAccess(expression, index, ops.json_getitem_op, expression.type)


def _token(step):
    text = str(step)
    plain = text and not any(character in ' "\\{},' for character in text)
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _array_item(expression, index):
    type_ = expression.type
    shift = 1 if getattr(type_, "zero_indexes", False) else 0
    if isinstance(index, slice):
        return Subscript(expression, _index(expression, index.start, shift), _index(expression, index.stop, shift), True, type_)
    dimensions = getattr(type_, "dimensions", None)
    item_type = type_.item_type
    if dimensions is not None and dimensions > 1:
        item_type = type_.copy()
        item_type.dimensions = dimensions - 1
    return Subscript(expression, _index(expression, index, shift), type_=item_type)


def _index(expression, index, shift):
    if index is None or isinstance(index, ColumnElement):
        return index
    return _bound(index + shift, "Integer", expression)


def _bound(value, type_name, beside=None):
    if isinstance(value, ColumnElement):
        return value
    return BindParameter(None if beside is None else coercions.bind_key(beside), value, affinity.instance(type_name), unique=True)


def _boolean(text):
    """An operator beside a value of the column's own type: `@>`, `&&`."""

    def apply(column, other, **kw):
        return column.operate(ops.custom_op(text, 5, is_comparison=True), other)

    return apply


def _with_text(text, array=False):
    """`?` and its kin: a key, or an array of keys."""

    def apply(column, other):
        if not isinstance(coercions.unwrap(other), ColumnElement):
            from sqlalchemy.sql.sqltypes import ARRAY

            type_ = ARRAY(affinity.instance("Text")) if array else affinity.instance("Text")
            other = BindParameter(coercions.bind_key(column), list(other) if array else other, type_, unique=True)
        return column.operate(ops.custom_op(text, 5, is_comparison=True), other)

    return apply


def _quantified(operator):
    """`tags.any(5)`: `5 = ANY (tags)`"""

    def apply(column, other, operator_=None, **kw):
        from sqlalchemy.sql.constructs import CollectionAggregate
        from sqlalchemy.sql import operate

        chosen = kw.get("operator") or operator_ or ops.eq
        other = coercions.unwrap(other)
        if not isinstance(other, ColumnElement):
            other = BindParameter(coercions.bind_key(column), other, affinity.beside(column.type.item_type, chosen, other), unique=True)
        return operate.compare(other, _operator(chosen), CollectionAggregate._made(column, operator))

    return apply


def _operator(operator):
    """`operator.lt` of the standard library stands for ours."""
    return operator if isinstance(operator, ops.Operator) else getattr(ops, operator.__name__)



_JSON = {
    "has_key": _with_text("?"),
    "has_all": _with_text("?&", array=True),
    "has_any": _with_text("?|", array=True),
    "contains": _boolean("@>"),
    "contained_by": _boolean("<@"),
    "path_exists": _boolean("@?"),
    "path_match": _boolean("@@"),
    "delete_path": lambda column, path: column.op("#-", 7)(_path(path)),
}
_ARRAY = {
    "contains": _boolean("@>"),
    "contained_by": _boolean("<@"),
    "overlap": _boolean("&&"),
    "any": _quantified(ops.any_op),
    "all": _quantified(ops.all_op),
}
_RANGE = {
    "contains": _boolean("@>"),
    "contained_by": _boolean("<@"),
    "overlaps": _boolean("&&"),
    "strictly_left_of": _boolean("<<"),
    "strictly_right_of": _boolean(">>"),
    "not_extend_right_of": _boolean("&<"),
    "not_extend_left_of": _boolean("&>"),
    "adjacent_to": _boolean("-|-"),
}
_HSTORE = {
    "has_key": _with_text("?"),
    "has_all": _with_text("?&", array=True),
    "has_any": _with_text("?|", array=True),
    "contains": _boolean("@>"),
    "contained_by": _boolean("<@"),
    "defined": lambda column, key: _function("defined", column, key),
    "delete": lambda column, key: _function("delete", column, key),
    "slice": lambda column, keys: _function("slice", column, keys),
    "keys": lambda column: _function("akeys", column),
    "vals": lambda column: _function("avals", column),
    "array": lambda column: _function("hstore_to_array", column),
    "matrix": lambda column: _function("hstore_to_matrix", column),
}
_METHODS = {"JSON": _JSON, "ARRAY": _ARRAY, "HSTORE": _HSTORE, "AbstractRange": _RANGE, "AbstractMultiRange": _RANGE}


def _path(path):
    """`delete_path(["a", "b"])`: `CAST(ARRAY['a', 'b'] AS TEXT[])`"""
    from sqlalchemy.dialects.postgresql import ARRAY, TEXT, array
    from sqlalchemy.sql.constructs import Cast

    return Cast(path if isinstance(path, array) else array(path), ARRAY(TEXT))


def _function(name, *arguments):
    from sqlalchemy.sql.functions import func

    return getattr(func, name)(*arguments)
