"""SQL texts and names as autogenerate needs them."""

from _retort import request

from sqlalchemy.sql import naming
from sqlalchemy.sql.elements import ColumnClause
from sqlalchemy.sql.schema.defaults import Computed, Identity
from sqlalchemy.sql.type_api import TypeEngine

_texts = {}


def type_text(type_):
    """A type's SQL; that of many columns of the same type is asked for once."""
    key = type_key(type_)
    found = _texts.get(key) if key is not None else None
    if found is None:
        found = request({"kind": "compile", "compiled": {"type": type_._wire()}})
        if key is not None:
            _texts[key] = found
    return found


def type_key(type_):
    """What tells a type from another by its class and parameters; `None` where that is not known."""
    key = [type(type_)]
    for value in type_.__dict__.values():
        if isinstance(value, TypeEngine):
            # `ARRAY(Integer)`, and the type behind one of a script's own.
            value = type_key(value)
            if value is None:
                return None
        key.append(value)
    key = tuple(key)
    try:
        hash(key)
    except TypeError:
        return None
    return key


def directive_text(expression, alone=False):
    """An expression as it stands in a directive: literals for values, columns without their table."""
    if isinstance(expression, str):
        return expression
    while hasattr(expression, "__clause_element__"):
        expression = expression.__clause_element__()
    if alone and not isinstance(expression, ColumnClause):
        # With the parentheses that it has in an index.
        expression = expression.self_group()
    return request({"kind": "compile", "compiled": {"expression": expression._wire()}, "style": "directive"})


_LONGEST = 63


def final_name(constraint):
    """The name in the database: by convention, and shortened where it is too long."""
    name = constraint.name
    if name is naming._NONE_NAME:
        name = naming.name_for(constraint, constraint.table)
    if name is None:
        return None
    if len(name) > _LONGEST:
        if isinstance(name, naming._truncated_label):
            from hashlib import md5

            return f"{name[: _LONGEST - 8]}_{md5(name.encode()).hexdigest()[-4:]}"
        from sqlalchemy import exc

        raise exc.IdentifierError(f"Identifier '{name}' exceeds maximum length of {_LONGEST} characters")
    return name


_get_constraint_final_name = lambda constraint, dialect: final_name(constraint)  # noqa: E731


def constraint_name_or_none(name):
    """The name, unless it is the mark of a type's own constraint."""
    return name if isinstance(name, str) else None


def _get_table_key(name, schema):
    return name if schema is None else f"{schema}.{name}"


def _server_default_is_computed(*defaults):
    return any(isinstance(default, Computed) for default in defaults)


def _server_default_is_identity(*defaults):
    return any(isinstance(default, Identity) for default in defaults)


def _is_type_bound(constraint):
    """Whether a CHECK came with a column's type, `Boolean(create_constraint=True)`."""
    return constraint._type_bound
