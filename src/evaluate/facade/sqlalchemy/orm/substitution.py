"""An expression with other columns in the place of some of its own."""

from sqlalchemy.sql.elements import ClauseElement


class Substitution:
    """`User.id == Order.user_id` over an alias of `orders`, over the columns of a union, or beside an object's values."""

    def __init__(self, column=None, table=None, whole=None):
        self._column = column or (lambda column: None)
        self._table = table or (lambda table: None)
        # Whole expressions, by their identity.
        self._whole = whole or {}

    def __call__(self, element):
        if not isinstance(element, ClauseElement):
            return element
        if id(element) in self._whole:
            return self._whole[id(element)]
        if getattr(element, "is_selectable", False):
            found = self._table(element)
            return element if found is None else found
        if element.__visit_name__ == "column":
            found = self._column(element.__dict__.get("_without_annotations", element))
            return element if found is None else found
        changed = {}
        for name, value in element.__dict__.items():
            again = self._within(element, value)
            if again is not value:
                changed[name] = again
        if not changed:
            return element
        copy = type(element).__new__(type(element))
        copy.__dict__.update(element.__dict__)
        copy.__dict__.update(changed)
        if element.__dict__.get("element") is element:
            # EXISTS is its own operand.
            copy.element = copy
        return copy

    def _within(self, owner, value):
        if isinstance(value, ClauseElement):
            return value if value is owner else self(value)
        if type(value) in (list, tuple):
            again = [self._within(owner, item) for item in value]
            if all(one is other for one, other in zip(again, value)):
                return value
            return type(value)(again)
        return value


def onto(selectable):
    """Columns as an alias, or a subquery, has them."""

    def column(wanted):
        return within(selectable, wanted)

    def table(wanted):
        return selectable if wanted is selectable.__dict__.get("element") else None

    return Substitution(column, table)


def within(selectable, wanted):
    """The column of an alias, a join or a subquery that stands for a column."""
    for column in selectable.columns:
        original = column
        while original is not None:
            if original is wanted:
                return column
            original = original.__dict__.get("original")
    return None
