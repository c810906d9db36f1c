"""`x.label("name")`, and the names that the renderer makes up."""

from sqlalchemy.sql import affinity, operators as ops
from sqlalchemy._wire import identifier
from sqlalchemy.sql.elements import ColumnElement


class Label(ColumnElement):
    """`x.label("name")`: `x AS name` among the columns of a SELECT."""

    __visit_name__ = "label"

    def __init__(self, name, element, type_=None):
        while isinstance(element, Label):
            element = element._element
        self._element = element
        self.name = name if name is not None else Anonymous(str(getattr(element, "name", None) or "anon"), self)
        self.key = None if isinstance(self.name, Anonymous) else self.name
        self.type = affinity.to_type(type_) if type_ is not None else element.type

    @property
    def element(self):
        return self._element.self_group(against=ops.as_)

    @property
    def primary_key(self):
        return self._element.primary_key

    @property
    def foreign_keys(self):
        return self._element.foreign_keys

    def self_group(self, against=None):
        grouped = self._element.self_group(against=against)
        return self if grouped is self._element else Label(self.name, grouped, self.type)

    def _negate(self):
        return Label(self.name, self._element._negate(), self.type)

    def _from_objects(self):
        return self._element._from_objects()

    def _wire(self):
        # Outside the columns of a SELECT a label is what it labels.
        return self._element._wire()

    def _wire_column(self):
        return {"kind": "label", "name": identifier(self.name), "element": self.element._wire()}

    def _wire_reference(self):
        return {"kind": "label", "name": identifier(self.name), "element": self.element._wire(), "reference": True}


class Anonymous(str):
    """`anon_1`: a name that the renderer numbers; one object is one name, and one more each time it is repeated."""

    def __new__(cls, text, owner, repeat=0):
        name = super().__new__(cls, text)
        name.anonymous = id(owner) + (repeat << 48)
        return name


def label(name, element, type_=None):
    from sqlalchemy.sql import coercions

    return Label(name, coercions.expression(element), type_)
