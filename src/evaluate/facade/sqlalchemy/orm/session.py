"""Sessions: statements, and objects that are inserted, updated and deleted on `flush()`."""

from sqlalchemy import event
from sqlalchemy.orm import transactions
from sqlalchemy.orm.instances import (  # noqa: F401 (`sqlalchemy.orm.session.object_session`)
    Objects, make_transient, make_transient_to_detached, mapped as _mapped, object_session,
)
from sqlalchemy.orm.related import configure
from sqlalchemy.orm.session_factories import (  # noqa: F401 (`sqlalchemy.orm.session.sessionmaker`)
    NoAutoflush, close_all_sessions, scoped_session, sessionmaker,
)
from sqlalchemy.orm.state import described, state_of
from sqlalchemy.orm.transactions import SessionTransaction


class Session:
    """`Session(bind=op.get_bind())`"""

    def __init__(self, bind=None, *, autoflush=True, expire_on_commit=True, autobegin=True, future=True, twophase=False, binds=None,
                 enable_baked_queries=True, info=None, query_cls=None, autocommit=False, join_transaction_mode="conditional_savepoint",
                 close_resets_only=None):
        if autocommit:
            from sqlalchemy import exc

            raise exc.ArgumentError("autocommit=True is no longer supported")
        configure()
        self.bind = bind
        self.autoflush = autoflush
        self.expire_on_commit = expire_on_commit
        self.info = dict(info or {})
        self._binds = binds or {}
        self._query_cls = query_cls
        self._connection = None
        self._own_connection = False
        self._own_transaction = False
        # The session has joined a transaction that was begun outside, or a savepoint of its own within one.
        self._joined = False
        self._savepoint = None
        self._transaction = None
        self._identities = {}
        self._new = {}
        self._deleted = {}
        self._changed = {}
        self._flushing = False
        self._loading = set()

    def connection(self, bind_arguments=None, execution_options=None):
        """The connection: the one that was given, or one of the engine's."""
        if self.bind is None and not self._binds:
            from sqlalchemy import exc

            raise exc.UnboundExecutionError("This session is not bound to a single Engine or Connection, and no context was provided")
        self._autobegin()
        made = transactions.connected(self)
        if execution_options:
            made.execution_options(**execution_options)
        return made

    def _autobegin(self):
        if self._transaction is None:
            SessionTransaction(self)
        elif self._transaction.failure is not None:
            self._transaction.refuse()

    def get_bind(self, mapper=None, **kw):
        if self.bind is None and self._binds:
            return next(iter(self._binds.values()))
        return self.bind

    def execute(self, statement, params=None, *, execution_options=None, bind_arguments=None, **kw):
        from sqlalchemy.orm import executing

        return executing.execute(self, statement, params, execution_options or {})

    def scalar(self, statement, params=None, **kw):
        found = self.execute(statement, params, **kw)
        return found.scalar() if hasattr(found, "scalar") else found

    def scalars(self, statement, params=None, **kw):
        return self.execute(statement, params, **kw).scalars()

    def query(self, *asked, **kw):
        from sqlalchemy.orm.query import Query

        return (self._query_cls or Query)(asked, self)

    def get(self, entity, ident, *, options=None, populate_existing=False, with_for_update=None, **kw):
        """`session.get(User, 5)`"""
        from sqlalchemy.orm import executing

        return executing.by_key(self, entity, ident, options or (), populate_existing, with_for_update)

    def get_one(self, entity, ident, **kw):
        found = self.get(entity, ident, **kw)
        if found is None:
            from sqlalchemy import exc

            raise exc.NoResultFound("No row was found when one was required")
        return found

    def add(self, instance, *, _warn=True):
        from sqlalchemy.orm import cascades

        for each in cascades.reached(_mapped(instance), "save-update"):
            self._add(each)

    save_or_update = add

    def _add(self, instance):
        state = state_of(instance)
        if state.session is not None and state.session is not self:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                f"Object '{described(instance)}' is already attached to session '{id(state.session)}' (this is '{id(self)}')"
            )
        self._autobegin()
        if state.was_deleted and state.session is None:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                f"Instance '{described(instance)}' has been deleted.  Use the make_transient() function to send this object back to "
                "the transient state."
            )
        new = state.session is None
        state.session = self
        if state.key is None:
            self._new.setdefault(id(instance), instance)
        else:
            self._deleted.pop(id(instance), None)
            known = self._identities.setdefault(state.key[:2], instance)
            if known is not instance:
                from sqlalchemy import exc

                raise exc.InvalidRequestError(
                    f"Can't attach instance {described(instance)}; another instance with key {state.key} is already present in this "
                    "session."
                )
            if state.committed_state:
                self._modified(state)
        if new and event.watched:
            event.fire(self, "after_attach", self, instance)
            event.fire(self, "transient_to_pending" if state.key is None else "detached_to_persistent", self, instance)

    def _cascade_in(self, instance):
        """What is put at the other end of an object of the session is the session's too."""
        if state_of(instance).session is None:
            self.add(instance)

    def add_all(self, instances):
        for instance in instances:
            self.add(instance)

    def delete(self, instance):
        state = state_of(_mapped(instance))
        if state.key is None:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(f"Instance '{described(instance)}' is not persisted")
        from sqlalchemy.orm import cascades

        self._autobegin()
        for each in cascades.deleted_with(instance):
            if state_of(each).key is not None:
                self._add(each)
                self._deleted[id(each)] = each

    def delete_all(self, instances):
        for instance in instances:
            self.delete(instance)

    def merge(self, instance, *, load=True, options=None):
        from sqlalchemy.orm import merging

        self._autobegin()
        autoflush, self.autoflush = self.autoflush, False
        try:
            return merging.merge(self, _mapped(instance), {}, load)
        finally:
            self.autoflush = autoflush

    def merge_all(self, instances, **kw):
        return [self.merge(instance, **kw) for instance in instances]

    @property
    def new(self):
        return Objects(self._new.values())

    @property
    def dirty(self):
        deleted = self._deleted
        return Objects(made for key, made in self._changed.items() if key not in deleted)

    @property
    def deleted(self):
        return Objects(self._deleted.values())

    @property
    def identity_map(self):
        return self._identities

    def _modified(self, state):
        if state.key is not None:
            made = state.obj()
            self._changed[id(made)] = made

    def is_modified(self, instance, include_collections=True):
        from sqlalchemy.orm import history

        state = state_of(_mapped(instance))
        relationships = state.mapper._relationships
        return any(
            history.changes(state, key) for key in state.committed_state
            if include_collections or key not in relationships or not relationships[key].uselist
        )

    def __contains__(self, instance):
        state = state_of(_mapped(instance))
        return state.session is self and not state.was_deleted

    def __iter__(self):
        return iter([*self._new.values(), *self._identities.values()])

    def flush(self, objects=None):
        """INSERT, UPDATE and DELETE of what has changed."""
        if self._flushing:
            from sqlalchemy import exc

            raise exc.InvalidRequestError("Session is already flushing")
        if self._new or self._deleted or self._changed:
            from sqlalchemy.orm import unit_of_work

            unit_of_work.flush(self)

    def _autoflush(self):
        if self.autoflush and not self._flushing:
            self.flush()

    def refresh(self, instance, attribute_names=None, with_for_update=None):
        from sqlalchemy.orm import expiring

        self._autobegin()
        expiring.refresh(self, _mapped(instance), attribute_names)

    def expire(self, instance, attribute_names=None):
        from sqlalchemy.orm import expiring

        expiring.expire(self, _mapped(instance), attribute_names)

    def expire_all(self):
        from sqlalchemy.orm import expiring

        for made in list(self._identities.values()):
            expiring.forget(state_of(made))
        self._changed = {}

    def expunge(self, instance):
        from sqlalchemy.orm import cascades

        if state_of(_mapped(instance)).session is not self:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(f"Instance {described(instance)} is not present in this Session")
        for each in cascades.reached(instance, "expunge"):
            self._expunge(each)

    def _expunge(self, instance):
        state = state_of(instance)
        for held in (self._new, self._deleted, self._changed):
            held.pop(id(instance), None)
        if state.key is not None and self._identities.get(state.key[:2]) is instance:
            del self._identities[state.key[:2]]
        if state.session is self:
            state.session = None

    def expunge_all(self):
        for made in [*self._new.values(), *self._identities.values()]:
            self._expunge(made)
        self._identities, self._new, self._deleted, self._changed = {}, {}, {}, {}

    def commit(self):
        self._autobegin()
        transaction = self._transaction
        while transaction._outer is not None:
            transaction.commit()
            transaction = self._transaction
        transaction.commit()

    def rollback(self):
        if self._transaction is not None:
            transaction = self._transaction
            while transaction._outer is not None:
                transaction = transaction._outer
            transaction.rollback()

    def close(self):
        self.expunge_all()
        if self._transaction is not None:
            transactions.end(self, "close")

    def reset(self):
        self.close()

    def invalidate(self):
        self.close()

    def begin(self, nested=False):
        if nested:
            return self.begin_nested()
        if self._transaction is not None:
            from sqlalchemy import exc

            raise exc.InvalidRequestError("A transaction is already begun on this Session.")
        return SessionTransaction(self)

    def begin_nested(self):
        self._autobegin()
        self.flush()
        return SessionTransaction(self, nested=True)

    def in_transaction(self):
        return self._transaction is not None

    def in_nested_transaction(self):
        return self._transaction is not None and self._transaction.nested

    def get_transaction(self):
        transaction = self._transaction
        while transaction is not None and transaction._outer is not None:
            transaction = transaction._outer
        return transaction

    def get_nested_transaction(self):
        return self._transaction if self.in_nested_transaction() else None

    @property
    def is_active(self):
        return self._transaction is None or self._transaction.is_active

    @property
    def no_autoflush(self):
        return NoAutoflush(self)

    def bulk_insert_mappings(self, mapper, mappings, return_defaults=False, render_nulls=False):
        from sqlalchemy.orm import bulk

        bulk.insert_many(self, mapper, list(mappings))

    def bulk_update_mappings(self, mapper, mappings):
        from sqlalchemy.orm import bulk

        bulk.update_many(self, mapper, list(mappings))

    def bulk_save_objects(self, objects, return_defaults=False, update_changed_only=True, preserve_order=True):
        from sqlalchemy.orm import bulk

        bulk.save(self, list(objects))

    @classmethod
    def close_all(cls):
        close_all_sessions()

    @classmethod
    def object_session(cls, instance):
        return object_session(instance)

    @classmethod
    def identity_key(cls, class_=None, ident=None, *, instance=None, row=None, identity_token=None):
        if instance is not None:
            return type(instance).__mapper__.identity_key_from_instance(instance)
        return class_.__mapper__.identity_key_from_primary_key(ident if isinstance(ident, (tuple, list)) else (ident,))

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        if getattr(type_, "__name__", "") != "Cancelled":
            self.close()
