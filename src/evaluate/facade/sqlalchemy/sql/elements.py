"""The expression language: what `users.c.name == "x"` is made of."""

from _retort import getattr_last
from sqlalchemy._wire import identifier
from sqlalchemy.sql import affinity, operators as ops
from sqlalchemy.sql.column_operators import ColumnOperators


def _operator_elements():
    from sqlalchemy.sql import operator_elements

    return operator_elements


class ClauseElement:
    """Anything that ends up in SQL text."""

    __visit_name__ = "clause"
    is_clause_element = True
    is_selectable = False
    _annotations = {}
    _is_collection_aggregate = False
    _compiler_dispatch = None

    def __class_getitem__(cls, item):
        return cls

    def self_group(self, against=None):
        return self

    def compare(self, other, **kw):
        return self is other

    def get_children(self, **kw):
        from sqlalchemy.sql.visitors import children_of

        return children_of(self)

    def _wire(self):
        raise NotImplementedError(f"{type(self).__module__}.{type(self).__qualname__} has no SQL form in this facade")

    def _from_objects(self):
        """The tables that the element names, in order."""
        return ()

    def __and__(self, other):
        return _operator_elements().and_(self, other)

    def __or__(self, other):
        return _operator_elements().or_(self, other)

    def __invert__(self):
        return self._negate()

    def _negate(self):
        return _operator_elements().UnaryExpression(self.self_group(against=ops.inv), operator=ops.inv)

    def compile(self, bind=None, dialect=None, **kw):
        from sqlalchemy.sql.compiler import Compiled

        return Compiled(self, bind=bind, dialect=dialect, **kw)

    def params(self, *args, **kwargs):
        from sqlalchemy.sql.parameters import with_values

        return with_values(self, dict(*args, **kwargs))

    unique_params = params

    def __str__(self):
        return str(self.compile())

    def __bool__(self):
        raise TypeError("Boolean value of this clause is not defined")


class ColumnElement(ClauseElement, ColumnOperators):
    """`users.c.id`, `lower(name)`, `5 + x`: what has a type and takes operators."""

    __visit_name__ = "column_element"
    primary_key = False
    foreign_keys = ()
    name = None
    key = None
    type = None
    table = None
    _label = None
    _is_implicitly_boolean = False

    __and__ = ColumnOperators.__and__
    __or__ = ColumnOperators.__or__
    __invert__ = ColumnOperators.__invert__
    __hash__ = ColumnOperators.__hash__
    __eq__ = ColumnOperators.__eq__
    __bool__ = ClauseElement.__bool__

    @property
    def comparator(self):
        from sqlalchemy.sql import comparators

        return comparators.of(self)

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        getattr_last(cls)

    def __getattr__(self, name):
        # `data["a"].astext`, `tags.overlap([...])`: what only the type's own comparator knows.
        if name.startswith("_") or name in ("type", "comparator"):
            raise AttributeError(name)
        from sqlalchemy.sql import comparators

        return comparators.attribute(self, name)

    def operate(self, operator, *other, **kwargs):
        from sqlalchemy.sql import operate

        if getattr(self.type, "comparator_factory", None) is not None:
            from sqlalchemy.sql import comparators

            own = comparators.own_operation(self, operator)
            if own is not None:
                return own(*other, **kwargs)
        return operate.apply(self, operator, other, kwargs)

    def reverse_operate(self, operator, other, **kwargs):
        from sqlalchemy.sql import operate

        return operate.apply(self, operator, (other,), kwargs, reverse=True)

    def self_group(self, against=None):
        if against in (ops.any_op, ops.all_op):
            return Grouping(self)
        return self

    def _negate(self):
        if affinity.family(self.type) == "Boolean":
            return _operator_elements().AsBoolean(self, ops.is_false, ops.is_true)
        return super()._negate()

    def _negate_in_binary(self, negated, original):
        return self

    def _flattened(self):
        return (self,)

    def label(self, name=None):
        from sqlalchemy.sql.labels import Label

        return Label(name, self, self.type)

    def contains(self, other, **kw):
        # Arrays, JSONB documents and ranges have a `@>` where text has LIKE.
        family = affinity.family(self.type)
        if family in ("JSON", "ARRAY", "HSTORE", "AbstractRange", "AbstractMultiRange"):
            from sqlalchemy.sql import comparators

            if family != "JSON" or comparators._is_jsonb(self.type):
                return comparators.attribute(self, "contains")(other, **kw)
        return super().contains(other, **kw)

    def cast(self, type_):
        from sqlalchemy.sql.constructs import Cast

        return Cast(self, type_)

    def shares_lineage(self, other):
        return self is other

    @property
    def expression(self):
        return self

    @property
    def base_columns(self):
        return {self}

    def _anonymous_name(self):
        """The name under which an unnamed expression is selected: `anon_1`."""
        return None

    def _concat(self, other):
        return _operator_elements().operator_expression(self, other, ops.concat_op, affinity.instance("String"))


class BindParameter(ColumnElement):
    """`bindparam("low", 5)`, and a Python value beside a column."""

    __visit_name__ = "bindparam"
    _is_literal = False
    # It stays a name where other values are written as literals.
    _is_named = False
    _number = None

    def __init__(self, key=None, value=..., type_=None, unique=False, required=..., quote=None, callable_=None, expanding=False,
                 isoutparam=False, literal_execute=False, _compared_to_operator=None, _compared_to_type=None):
        if required is ...:
            required = value is ... and callable_ is None
        if value is ...:
            value = None
        self.key = key
        self.unique = unique or key is None
        self.value = value
        self.callable = callable_
        self.required = required
        self.expanding = expanding
        self.literal_execute = literal_execute
        if type_ is None:
            sample = value[0] if expanding and value else None if expanding else value
            if _compared_to_type is not None:
                type_ = affinity.beside(_compared_to_type, _compared_to_operator, sample)
            else:
                type_ = affinity.of_value(sample)
        self.type = affinity.to_type(type_)

    @property
    def effective_value(self):
        return self.callable() if self.callable is not None else self.value

    def self_group(self, against=None):
        if against in (ops.any_op, ops.all_op):
            return Grouping(self)
        return self

    def _with_value(self, value, maintain_key=False, required=False):
        copy = BindParameter.__new__(BindParameter)
        copy.__dict__.update(self.__dict__)
        copy.value = value
        copy.callable = None
        copy.required = required
        if affinity.is_null(self.type):
            sample = value[0] if self.expanding and value else None if self.expanding else value
            copy.type = affinity.of_value(sample)
        return copy

    def _negate_in_binary(self, negated, original):
        return self

    def _wire(self):
        from sqlalchemy.sql import parameters

        return parameters.bind(self)


class Grouping(ColumnElement):
    """`(x)`"""

    __visit_name__ = "grouping"

    def __init__(self, element):
        self.element = element
        self.type = getattr(element, "type", None) or affinity.null_type()

    def self_group(self, against=None):
        return self

    def _from_objects(self):
        return self.element._from_objects()

    @property
    def _is_implicitly_boolean(self):
        return getattr(self.element, "_is_implicitly_boolean", False)

    def _wire(self):
        return {"kind": "grouping", "inner": self.element._wire()}


class ColumnClause(ColumnElement):
    """`column("id", Integer)`, `literal_column("1")`"""

    __visit_name__ = "column"

    def __init__(self, text, type_=None, is_literal=False, _selectable=None):
        self.key = self.name = text
        self.table = _selectable
        self.type = affinity.to_type(type_)
        self.is_literal = is_literal

    def self_group(self, against=None):
        if against in (ops.any_op, ops.all_op):
            return Grouping(self)
        if against in (ops.and_, ops.or_, ops.asbool) and affinity.family(self.type) == "Boolean":
            return _operator_elements().AsBoolean(self, ops.is_true, ops.is_false)
        return self

    @property
    def description(self):
        return self.name

    def _from_objects(self):
        return (self.table,) if self.table is not None else ()

    def _wire(self):
        if getattr(self, "is_literal", False):
            return {"kind": "literal_column", "text": self.name}
        table = self.table
        if table is None:
            return {"kind": "column", "name": identifier(self.name)}
        return {"kind": "column", "name": identifier(self.name), "table": table._wire_qualifier()}

    def _make_proxy(self, selectable, name=None):
        cls = ColumnClause if type(self) is ColumnClause else ColumnProxy
        proxy = cls(name or self.name, self.type, _selectable=selectable)
        proxy.key = name or self.key
        proxy.original = self
        return proxy

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


class ColumnProxy(ColumnClause):
    """A table's column as that of an alias or a subquery.

    A class beside Column, not above it: of `alias.c.id == table.c.id` Python asks the right side first where its class
    derives from the left one's.
    """


def bindparam(key, value=..., type_=None, unique=False, required=..., quote=None, callable_=None, expanding=False,
              isoutparam=False, literal_execute=False):
    return BindParameter(key, value, type_, unique, required, quote, callable_, expanding, isoutparam, literal_execute)


def literal(value, type_=None, literal_execute=False):
    """`literal(5)`"""
    return BindParameter(None, value, type_, unique=True, literal_execute=literal_execute)


def column(text, type_=None, is_literal=False, _selectable=None):
    return ColumnClause(text, type_, is_literal, _selectable)


def literal_column(text, type_=None):
    return ColumnClause(text, type_, is_literal=True)


_ELSEWHERE = {
    "sqlalchemy.sql.labels": "Anonymous Label label",
    "sqlalchemy.sql.modifiers": "asc desc nulls_first nullsfirst nulls_last nullslast distinct between collate bitwise_not",
    "sqlalchemy.sql.constants": "Null True_ False_ null true false Wildcard Ungrouped",
    "sqlalchemy.sql.operator_elements": """UnaryExpression BinaryExpression ExpressionClauseList BooleanClauseList ClauseList AsBoolean
        OperatorExpression operator_expression and_ or_ not_""",
    "sqlalchemy.sql.text_clause": "TextClause text",
    "sqlalchemy.sql.constructs": """Case case Cast cast TryCast try_cast TypeCoerce type_coerce Extract extract Tuple tuple_ Over over
        WithinGroup within_group FunctionFilter funcfilter CollectionAggregate any_ all_ CollationClause AggregateOrderBy Slice""",
    "sqlalchemy.sql.quoting": "quoted_name",
    "sqlalchemy.sql.naming": "conv",
    "sqlalchemy.sql.textual": "TextualSelect",
    "sqlalchemy.sql.selectable": "CTE TextAsFrom",
}


def __getattr__(name):
    for module, names in _ELSEWHERE.items():
        if name in names.split():
            __import__(module)
            import sys

            value = getattr(sys.modules[module], name)
            globals()[name] = value
            return value
    if name.startswith("__"):
        raise AttributeError(name)
    raise AttributeError(f"sqlalchemy.sql.elements.{name} is not part of this facade")
