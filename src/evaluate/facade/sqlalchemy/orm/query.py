"""`session.query(User).filter(...).all()`"""

from sqlalchemy.sql import coercions
from sqlalchemy.sql.selectable import select


class Query:
    """A SELECT that knows its session."""

    def __init__(self, entities, session=None):
        if not isinstance(entities, (tuple, list)):
            entities = (entities,)
        self.session = session
        self._entities = tuple(entities)
        self.statement = select(*entities)

    def _changed(self, statement):
        again = Query.__new__(type(self))
        again.__dict__.update(self.__dict__)
        again.statement = statement
        return again

    def __clause_element__(self):
        return self.statement

    def filter(self, *conditions):
        return self._changed(self.statement.where(*conditions))

    where = filter

    def filter_by(self, **values):
        joined = self.statement._joins
        target = self._entities[0] if not joined else joined[-1][0]
        return self.filter(*[getattr(target, name, None) == value if hasattr(target, name) else target.columns[name] == value
                             for name, value in values.items()])

    def _delegated(name):  # noqa: N805 (builds methods)
        def method(self, *args, **kw):
            return self._changed(getattr(self.statement, name)(*args, **kw))

        method.__name__ = name
        return method

    order_by = _delegated("order_by")
    group_by = _delegated("group_by")
    having = _delegated("having")
    limit = _delegated("limit")
    offset = _delegated("offset")
    slice = _delegated("slice")
    distinct = _delegated("distinct")
    select_from = _delegated("select_from")
    with_for_update = _delegated("with_for_update")
    correlate = _delegated("correlate")
    params = _delegated("params")
    add_columns = _delegated("add_columns")
    add_entity = add_columns

    def join(self, target, onclause=None, *, isouter=False, full=False):
        from sqlalchemy.orm.relationships import Relationship

        if isinstance(target, Relationship) or isinstance(onclause, Relationship):
            raise NotImplementedError("sqlalchemy.orm.Query.join(relationship) is not part of this facade: give the condition")
        return self._changed(self.statement.join(target, onclause, isouter=isouter, full=full))

    def outerjoin(self, target, onclause=None, *, full=False):
        return self.join(target, onclause, isouter=True, full=full)

    def with_entities(self, *entities):
        again = self._changed(self.statement.with_only_columns(*entities))
        again._entities = entities
        return again

    def options(self, *options):
        return self._changed(self.statement.options(*options))

    execution_options = enable_eagerloads = populate_existing = yield_per = lambda self, *args, **kw: self
    autoflush = with_session = yield_per

    def _result(self):
        result = self.session.execute(self.statement)
        if len(self._entities) == 1 and getattr(self._entities[0], "__mapper__", None) is not None:
            return result.scalars()
        return result

    def all(self):
        return self._result().all()

    def __iter__(self):
        return iter(self._result())

    def first(self):
        return self.limit(1)._result().first()

    def one(self):
        return self._result().one()

    def one_or_none(self):
        return self._result().one_or_none()

    def scalar(self):
        row = self.session.execute(self.statement).one_or_none()
        return None if row is None else row[0]

    def get(self, ident):
        return self.session.get(self._entities[0], ident)

    def count(self):
        from sqlalchemy.sql.functions import func

        return self.session.execute(select(func.count()).select_from(self.statement.subquery())).scalar()

    def exists(self):
        return self.statement.exists()

    def subquery(self, name=None, **kw):
        return self.statement.subquery(name)

    def scalar_subquery(self):
        return self.statement.scalar_subquery()

    as_scalar = scalar_subquery

    def cte(self, name=None, recursive=False, nesting=False):
        return self.statement.cte(name, recursive)

    def label(self, name):
        return self.statement.label(name)

    def union(self, *others):
        raise NotImplementedError("sqlalchemy.orm.Query.union is not part of this facade: use sqlalchemy.union()")

    def __getitem__(self, item):
        if isinstance(item, slice):
            return self._changed(self.statement.slice(item.start or 0, item.stop)).all()
        return self.offset(item).limit(1).all()[0]

    def _table(self):
        return coercions.unwrap(self._entities[0])

    def delete(self, synchronize_session="auto", **kw):
        from sqlalchemy.sql.dml import Delete

        rowcount = self.session.execute(Delete(self._table()).where(*self.statement._where)).rowcount
        self.session._identities.clear()
        return rowcount

    def update(self, values, synchronize_session="auto", **kw):
        from sqlalchemy.sql.dml import Update

        named = {}
        for key, value in values.items():
            attribute = getattr(self._entities[0], key, None) if isinstance(key, str) else key
            named[attribute if attribute is not None else key] = value
        rowcount = self.session.execute(Update(self._table()).where(*self.statement._where).values(named)).rowcount
        self.session._identities.clear()
        return rowcount

    def __str__(self):
        return str(self.statement)


class Bundle:
    """`Bundle("name", User.a, User.b)`"""

    def __init__(self, name, *exprs, **kw):
        raise NotImplementedError("sqlalchemy.orm.Bundle is not part of this facade")
