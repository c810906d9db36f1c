"""What a script may hand over where SQL is expected, and what becomes of it."""

from sqlalchemy.sql import affinity, elements, operator_elements
from sqlalchemy.sql.elements import BindParameter, ClauseElement


def unwrap(value):
    """ORM classes and attributes say what they stand for by `__clause_element__()`."""
    seen = 0
    while not isinstance(value, ClauseElement):
        step = getattr(value, "__clause_element__", None)
        if step is None or seen > 8:
            step = getattr(value, "__table__", None)
            if step is None:
                return value
            return step
        value = step()
        seen += 1
    return value


def entity(value):
    """A mapped class that inherits from another is the join of their tables, where it is selected from."""
    if isinstance(value, type):
        mapper = getattr(value, "__mapper__", None)
        if mapper is not None and mapper.inherits is not None:
            return mapper.selectable
    return value


def _as_value(element):
    """A SELECT that stands where one value stands."""
    if getattr(element, "is_select", False):
        return element.scalar_subquery()
    return element


def operand(expression, operator, value):
    """The other side of an operator: a column, or a value bound with the column's type."""
    value = unwrap(value)
    if not isinstance(value, ClauseElement):
        return _bind_beside(expression, operator, value)
    value = _as_value(value)
    if isinstance(value, BindParameter) and affinity.is_null(value.type) and not affinity.is_null(_type(expression)):
        copy = BindParameter.__new__(BindParameter)
        copy.__dict__.update(value.__dict__)
        copy.type = expression.type
        return copy
    return value


def _type(element):
    return getattr(element, "type", None) or affinity.null_type()


def bind_key(expression):
    """What a value beside this is called: `name_1` beside a column, `lower_1` beside a function."""
    if isinstance(expression, elements.ColumnClause):
        return None if expression.is_literal else expression.key
    return expression._bind_name() if hasattr(expression, "_bind_name") else None


def _bind_beside(expression, operator, value):
    own = getattr(expression, "_bind_param", None)
    if own is not None:
        return own(operator, value)
    key = bind_key(expression)
    return BindParameter(key, value, unique=True, _compared_to_operator=operator, _compared_to_type=_type(expression))


def expression(value, type_=None, name=None):
    """`func.f(x)`, `case(...)`, `cast(x, ...)`: a column, or a value."""
    value = unwrap(value)
    if isinstance(value, ClauseElement):
        return _as_value(value)
    if value is None:
        return elements.null()
    return BindParameter(name, value, type_, unique=True)


def spelled(text):
    """`'english'`: text that is part of the statement, never a parameter."""
    return elements.literal_column("'" + text.replace("'", "''") + "'")


def condition(value):
    """`where(...)`, `and_(...)`"""
    value = unwrap(value)
    if isinstance(value, ClauseElement):
        return _as_value(value)
    if value is None:
        return elements.null()
    if value is True:
        return elements.true()
    if value is False:
        return elements.false()
    from sqlalchemy import exc

    if isinstance(value, str):
        raise exc.ArgumentError(
            f"Textual SQL expression {value!r} should be explicitly declared as text({value!r})"
        )
    raise exc.ArgumentError(f"SQL expression for WHERE/HAVING role expected, got {value!r}.")


def constant(value):
    """`IS NULL`, `= true`"""
    if value is None:
        return elements.null()
    if value is True:
        return elements.true()
    if value is False:
        return elements.false()
    return value


def selected(value):
    """`select(...)`: columns, tables (all their columns), expressions; a string is refused as SQLAlchemy 2.0 does."""
    value = unwrap(value)
    if isinstance(value, ClauseElement):
        if getattr(value, "is_select", False):
            return value.scalar_subquery()
        return value
    from sqlalchemy import exc

    if isinstance(value, (list, tuple, dict, set)):
        raise exc.ArgumentError(
            f'Column expression, FROM clause, or other columns clause element expected, got {value!r}. '
            f"Did you mean to say select({', '.join(repr(item) for item in value)})?"
        )
    if isinstance(value, str):
        raise exc.ArgumentError(
            f"Textual column expression {value!r} should be explicitly declared with text({value!r}), "
            f"or use column({value!r}) for more specificity"
        )
    if value is None:
        return elements.null()
    if isinstance(value, (bool, int, float)):
        return BindParameter(None, value, unique=True) if not isinstance(value, bool) else constant(value)
    raise exc.ArgumentError(
        f"Column expression, FROM clause, or other columns clause element expected, got {value!r}."
    )


def ordered(value):
    """`order_by("name")`, `group_by(t.c.name)`: a string is a label or column of the SELECT."""
    value = unwrap(value)
    if isinstance(value, ClauseElement):
        return _as_value(value)
    if isinstance(value, str):
        return TextualLabel(value)
    if value is None:
        return None
    from sqlalchemy import exc

    raise exc.ArgumentError(f"SQL expression for ORDER BY / GROUP BY / DISTINCT etc. expected, got {value!r}.")


class TextualLabel(elements.ColumnElement):
    """`order_by("total")`: resolved against the columns of its SELECT."""

    def __init__(self, text):
        self.text = text
        self.type = affinity.null_type()

    def _wire(self):
        from sqlalchemy import exc

        raise exc.CompileError(
            f"Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. "
            f"Textual SQL expression {self.text!r} should be explicitly declared as text({self.text!r})"
        )


def from_clause(value):
    """`select_from(...)`, `join(...)`"""
    value = unwrap(value)
    if isinstance(value, ClauseElement):
        if getattr(value, "is_select", False):
            return value.subquery()
        return value
    from sqlalchemy import exc

    if isinstance(value, str):
        raise exc.ArgumentError(
            f"Textual SQL FROM expression {value!r} should be explicitly declared as text({value!r}), "
            f"or use table({value!r}) for more specificity"
        )
    raise exc.ArgumentError(f"FROM expression, such as a Table or alias() object expected, got {value!r}.")


def in_operand(expression_, operator, value):
    """The right side of `IN`: a list of values, a SELECT, or one expanding bind."""
    value = unwrap(value)
    if isinstance(value, ClauseElement):
        if getattr(value, "is_select", False):
            return value.scalar_subquery()
        if isinstance(value, BindParameter):
            if not value.expanding:
                copy = BindParameter.__new__(BindParameter)
                copy.__dict__.update(value.__dict__)
                copy.expanding = True
                value = copy
            if affinity.is_null(value.type):
                value.type = _type(expression_)
            return value
        if getattr(value, "is_selectable", False) and not hasattr(value, "operate"):
            from sqlalchemy.sql.selectable import select

            return select(value).scalar_subquery()
        if type(value).__name__ == "array":
            from sqlalchemy import exc

            raise exc.ArgumentError(
                f"IN expression list, SELECT construct, or bound parameter object expected, got {value!r}."
            )
        return value
    from sqlalchemy import exc

    if isinstance(value, (str, bytes)) or not hasattr(value, "__iter__"):
        raise exc.ArgumentError(
            f"IN expression list, SELECT construct, or bound parameter object expected, got {value!r}."
        )
    values = [unwrap(item) for item in value]
    if any(isinstance(item, ClauseElement) for item in values):
        if not all(hasattr(item, "operate") for item in values if isinstance(item, ClauseElement)):
            raise exc.ArgumentError(
                f"IN expression list, SELECT construct, or bound parameter object expected, got {value!r}."
            )
        items = [
            item if isinstance(item, ClauseElement) else elements.null() if item is None else _bind_beside(expression_, operator, item)
            for item in values
        ]
        return elements.Grouping(operator_elements.ClauseList(*items, group=False))
    key = bind_key(expression_)
    types = getattr(_type(expression_), "types", None)
    sample = values[0] if values else None
    bind = BindParameter(key, values, type_=_type(expression_) if types else affinity.beside(_type(expression_), operator, sample), unique=True,
                         expanding=True)
    bind.item_types = types
    return bind


def texts(pieces, dialect):
    """`prefix_with("/* hint */")`: text of the statement, unless it is another database's."""
    if dialect not in ("*", "postgresql"):
        return []
    from sqlalchemy.sql.text_clause import text

    return [text(piece) if isinstance(piece, str) else piece for piece in pieces]
