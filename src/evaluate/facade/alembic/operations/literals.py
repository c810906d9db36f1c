"""`op.inline_literal()`"""

from sqlalchemy.sql.elements import BindParameter


class _literal_bindparam(BindParameter):
    """A value that is part of the statement's text, also where it is executed."""

    _is_literal = True


def inline_literal(value, type_=None):
    return _literal_bindparam(None, value, type_, unique=True)
