"""`select(User).join(User.orders)`: the condition of a join is the relationship's own."""

from sqlalchemy.orm import aliasing
from sqlalchemy.orm.related import configure
from sqlalchemy.orm.relationship_operators import joining


def joined(statement, target, relationship, isouter, full):
    """The statement with what is at the relationship's other end, and the table between."""
    configure()
    ends = relationship.ends
    if target is None:
        target = ends.target if relationship._narrowed is None else relationship._narrowed
    between, condition = joining(relationship, target)
    left = relationship._from_alias
    if left is None:
        left = ends.here.selectable
    # Where something is selected from already, that is what is joined from.
    first = None if statement._joins or statement._from else left
    again = statement._copied()
    again._joined_entities = (*statement._joined_entities, target)
    if between is not None:
        again._joins = (*again._joins, (*between, isouter, full, first))
        first = None
    again._joins = (*again._joins, (aliasing.selectable_of(target), condition, isouter, full, first))
    return again
