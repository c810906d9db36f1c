"""Methods of an expression that are functions too: `asc(x)`, `between(x, 1, 5)`."""


def _method(name, coercion="expression"):
    def apply(element, *args, **kw):
        from sqlalchemy.sql import coercions

        return getattr(getattr(coercions, coercion)(element), name)(*args, **kw)

    apply.__name__ = name
    return apply


asc = _method("asc", "ordered")
desc = _method("desc", "ordered")
nulls_first = nullsfirst = _method("nulls_first", "ordered")
nulls_last = nullslast = _method("nulls_last", "ordered")
between = _method("between")
collate = _method("collate")
bitwise_not = _method("bitwise_not")


def distinct(element):
    """`DISTINCT x`, of a text too"""
    from sqlalchemy.sql import coercions, operator_elements, operators

    element = coercions.expression(element)
    return operator_elements.UnaryExpression(element, operator=operators.distinct_op, type_=element.type)
