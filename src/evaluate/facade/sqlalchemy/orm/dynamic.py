"""`relationship(lazy="dynamic")`: a collection that is a query."""

from sqlalchemy.orm import collections, related
from sqlalchemy.orm.query import Query
from sqlalchemy.orm.state import state_of


class AppenderQuery(Query):
    """`user.orders.filter(...).all()`, `user.orders.append(order)`"""

    def __init__(self, relationship, made):
        state = state_of(made)
        super().__init__([relationship.ends.target], state.session)
        self._owner = made
        self._relationship = relationship
        if state.key is not None:
            self.statement = related.statement(relationship, made)

    def _written(self):
        """The collection that the next flush writes."""
        relationship, made = self._relationship, self._owner
        if relationship.key not in made.__dict__:
            found = related.load(relationship, made) if state_of(made).key is not None else []
            made.__dict__[relationship.key] = collections.made_for(relationship, made, found)
        return made.__dict__[relationship.key]

    def append(self, item):
        self._written().append(item)

    add = append

    def extend(self, items):
        for item in items:
            self.append(item)

    add_all = extend

    def remove(self, item):
        self._written().remove(item)

    def select(self):
        return self.statement


DynamicAttribute = WriteOnlyCollection = AppenderQuery
