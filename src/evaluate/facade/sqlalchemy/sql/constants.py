"""`NULL`, `true`, `false`, and the wildcards of LIKE."""

from sqlalchemy.sql import affinity
from sqlalchemy.sql.elements import ColumnElement


class Null(ColumnElement):
    """`null()`"""

    __visit_name__ = "null"

    def __init__(self):
        self.type = affinity.null_type()

    def _wire(self):
        return {"kind": "null"}


class True_(ColumnElement):
    """`true()`"""

    __visit_name__ = "true"

    def __init__(self):
        self.type = affinity.instance("Boolean")

    def _negate(self):
        return false()

    def _wire(self):
        return {"kind": "true"}


class False_(ColumnElement):
    """`false()`"""

    __visit_name__ = "false"

    def __init__(self):
        self.type = affinity.instance("Boolean")

    def _negate(self):
        return true()

    def _wire(self):
        return {"kind": "false"}


_constants = {}


def _constant(cls):
    if cls not in _constants:
        _constants[cls] = cls()
    return _constants[cls]


def null():
    return _constant(Null)


def true():
    return _constant(True_)


def false():
    return _constant(False_)


class Wildcard(ColumnElement):
    """The `'%'` that `startswith()` adds."""

    def __init__(self, text):
        self.text = text
        self.type = affinity.instance("String")

    def _wire(self):
        return {"kind": "literal_column", "text": f"'{self.text}'"}


class Ungrouped(ColumnElement):
    """The pattern of a LIKE, which SQLAlchemy puts together after it has decided on parentheses."""

    def __init__(self, element):
        self.element = element
        self.type = element.type

    def self_group(self, against=None):
        return self

    def _from_objects(self):
        return self.element._from_objects()

    def _wire(self):
        return self.element._wire()
