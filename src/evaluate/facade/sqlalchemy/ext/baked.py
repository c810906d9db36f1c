"""`bakery(lambda session: session.query(User))`: queries that are put together of functions."""


class Bakery:
    """What `baked.bakery()` gives."""

    def __init__(self, size=200):
        self.size = size

    def __call__(self, initial_fn, *args):
        # What else is given only tells queries apart that are remembered.
        return BakedQuery((initial_fn,))


bakery = Bakery


class BakedQuery:
    """`baked += lambda query: query.filter(...)`, `baked(session).all()`"""

    def __init__(self, steps):
        self.steps = tuple(steps)

    @classmethod
    def bakery(cls, size=200, _size_alert=None):
        return Bakery(size)

    def add_criteria(self, fn, *args):
        self.steps += (fn,)
        return self

    __iadd__ = add_criteria

    def with_criteria(self, fn, *args):
        return BakedQuery(self.steps).add_criteria(fn, *args)

    def __add__(self, other):
        return self.with_criteria(*(other if isinstance(other, tuple) else (other,)))

    def spoil(self, full=False):
        """Nothing of it is remembered anyway."""
        return self

    def to_query(self, query_or_session):
        """The query itself."""
        made = getattr(query_or_session, "session", query_or_session)
        for step in self.steps:
            made = step(made)
        return made

    def for_session(self, session):
        return Result(self.to_query(session))

    __call__ = for_session


class Result:
    """A baked query with its session."""

    def __init__(self, query):
        self._query = query

    def params(self, *args, **kw):
        return Result(self._query.params(*args, **kw))

    def with_post_criteria(self, fn):
        return Result(fn(self._query))

    def __iter__(self):
        return iter(self._query)

    def __getattr__(self, name):
        if name in ("all", "count", "first", "get", "one", "one_or_none", "scalar"):
            return getattr(self._query, name)
        raise AttributeError(f"sqlalchemy.ext.baked.Result.{name} is not part of this facade")
