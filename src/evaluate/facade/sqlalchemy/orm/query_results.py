"""What a query gives: `.all()`, `.one()`, `.count()`; and what it does: `.update({...})`, `.delete()`"""

from sqlalchemy.sql import coercions
from sqlalchemy.sql.selectable import select


class Results:
    """The methods of a query that ask the database."""

    def _executed(self, statement=None):
        session, autoflush = self.session, self.session.autoflush
        session.autoflush = autoflush and self._autoflushes
        try:
            return session.execute(self.statement if statement is None else statement)
        finally:
            session.autoflush = autoflush

    def _result(self):
        self._compiling()
        result = self._executed()
        if len(self._entities) == 1 and _is_single(self._entities[0]):
            result = result.scalars()
        if any(getattr(entity, "__mapper__", None) is not None for entity in self._entities) and not self._streams():
            # A query of objects gives each of them once, however many rows there are.
            result = result.unique(_mark)
        return result

    def _streams(self):
        return bool(self.statement.get_execution_options().get("yield_per"))

    def _compiling(self):
        from sqlalchemy import event

        if "before_compile" in event.watched:
            for entry in event.listeners_of(self, "before_compile"):
                answer = entry(self)
                if entry.retval and answer is not None:
                    self.statement = answer.statement

    def all(self):
        return self._result().all()

    def __iter__(self):
        return iter(self._result())

    def first(self):
        if hasattr(self.statement, "_orm_entities"):
            return self._result().first()
        return self.limit(1)._result().first()

    def one(self):
        return self._result().one()

    def one_or_none(self):
        return self._result().one_or_none()

    def scalar(self):
        from sqlalchemy import exc

        try:
            row = self._executed().one()
        except exc.NoResultFound:
            return None
        return row[0]

    def value(self, column):
        """`query.value(User.id)`: the column of the first row."""
        for (found,) in self.values(column):
            return found
        return None

    def values(self, *columns):
        """The columns alone, row by row."""
        return iter(self.with_entities(*columns).all()) if columns else iter(())

    def tuples(self):
        return self

    def get(self, ident):
        return self.session.get(self._entities[0], ident, options=self.statement._loader_options)

    def count(self):
        from sqlalchemy.sql.functions import func

        return self._executed(select(func.count()).select_from(self.subquery(with_labels=True))).scalar()

    def __getitem__(self, item):
        if isinstance(item, slice):
            return self._changed(self.statement.slice(item.start or 0, item.stop)).all()
        if item < 0:
            raise IndexError("negative indexes are not accepted by SQL index / slice operators")
        return self.offset(item).limit(1).all()[0]

    def _entity(self):
        entity = self._entities[0]
        return entity if getattr(entity, "__mapper__", None) is not None else getattr(entity, "class_", entity)

    def _conditions(self):
        from sqlalchemy.orm.selecting import prepared

        return prepared(self.session, self.statement)[0]._where

    def delete(self, synchronize_session="auto", **kw):
        from sqlalchemy.sql.dml import Delete

        statement = Delete(coercions.unwrap(self._entity())).where(*self._conditions())
        return self._written(statement, synchronize_session)

    def update(self, values, synchronize_session="auto", update_args=None):
        from sqlalchemy.sql.dml import Update

        entity = self._entity()
        named = {}
        for key, value in dict(values).items():
            attribute = getattr(entity, key, None) if isinstance(key, str) else key
            named[attribute if attribute is not None else key] = value
        statement = Update(coercions.unwrap(entity)).where(*self._conditions()).values(named)
        return self._written(statement, synchronize_session)

    def _written(self, statement, synchronize_session):
        options = {"synchronize_session": synchronize_session}
        return self.session.execute(statement, execution_options=options).rowcount

    def merge_result(self, iterator, load=True):
        return [self.session.merge(made, load=load) for made in iterator]


def _mark(made):
    """What tells one result from another."""
    if isinstance(made, tuple):
        return tuple(_mark(value) for value in made)
    try:
        hash(made)
    except TypeError:
        return id(made)
    return id(made) if hasattr(type(made), "__mapper__") else made


def _is_single(entity):
    return getattr(entity, "__mapper__", None) is not None or (getattr(entity, "_sa_is_bundle", False) and entity.single_entity)
