"""`with session.begin():`, `with session.begin_nested():`, and what a rollback does to the objects."""

from sqlalchemy import event
from sqlalchemy.orm.state import state_of


class SessionTransaction:
    """A session's transaction, or a savepoint within it."""

    def __init__(self, session, nested=False):
        self.session = session
        self.nested = nested
        self.is_active = True
        # The flush whose failure has rolled it back.
        self.failure = None
        self._outer = session._transaction
        # Objects that were inserted and deleted in it.
        self.inserted = {}
        self.deleted = {}
        session._transaction = self
        self._savepoint = connected(session).begin_nested() if nested else None
        event.fire(session, "after_transaction_create", session, self)

    @property
    def parent(self):
        return self._outer

    def connection(self, *args, **kw):
        return self.session.connection()

    def commit(self):
        if not self.is_active:
            from sqlalchemy import exc

            raise exc.InvalidRequestError("This transaction is inactive")
        session = self.session
        if not self.nested:
            event.fire(session, "before_commit", session)
        session.flush()
        if self.nested:
            self._savepoint.commit()
            self._outer.inserted.update(self.inserted)
            self._outer.deleted.update(self.deleted)
            self._over()
            return
        end(session, "commit")
        event.fire(session, "after_commit", session)
        for made in self.deleted.values():
            state_of(made).session = None
        if session.expire_on_commit:
            session.expire_all()

    def fail(self, error):
        """A flush has failed: all is rolled back at once, and nothing is done until somebody calls `rollback()`."""
        session, self.failure = self.session, error
        if self.nested:
            self._savepoint.rollback()
        else:
            undo(session)
        _restore(session, self)

    def refuse(self):
        """The error for a session that goes on after a failed flush."""
        from sqlalchemy import exc

        raise exc.PendingRollbackError(
            "This Session's transaction has been rolled back due to a previous exception during flush. To begin a new transaction "
            f"with this Session, first issue Session.rollback(). Original exception was: {self.failure}"
        )

    def rollback(self):
        if not self.is_active:
            return
        session = self.session
        while session._transaction is not self:
            session._transaction.rollback()
        had_connection = session._connection is not None
        if self.nested:
            if self._savepoint.is_active:
                self._savepoint.rollback()
            self._over()
        else:
            end(session, "rollback")
        if self.failure is None:
            _restore(session, self)
        if not self.nested and had_connection:
            event.fire(session, "after_rollback", session)
        event.fire(session, "after_soft_rollback", session, self)

    def close(self, invalidate=False):
        self.rollback()

    def _over(self):
        self.is_active = False
        self.session._transaction = self._outer
        event.fire(self.session, "after_transaction_end", self.session, self)

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        if not self.is_active or getattr(type_, "__name__", "") == "Cancelled":
            return
        if type_ is not None:
            self.rollback()
            return
        try:
            self.commit()
        except BaseException:
            self.rollback()
            raise


def _restore(session, transaction):
    """Objects as they were before the transaction: what it inserted is new again, and the rest is loaded anew."""
    for made in [*session._new.values(), *transaction.inserted.values()]:
        state = state_of(made)
        if state.key is not None:
            session._identities.pop(state.key[:2], None)
        state.key = state.session = None
        state.expired_attributes = set()
    for made in transaction.deleted.values():
        state = state_of(made)
        state.was_deleted = False
        if id(made) not in transaction.inserted:
            state.session = session
            session._identities[state.key[:2]] = made
    session._new, session._deleted = {}, {}
    session.expire_all()


def connected(session):
    """The session's connection, within a transaction."""
    if session._connection is None:
        given = session.get_bind()
        bind = getattr(given, "_sync", getattr(given, "sync_engine", given))
        if hasattr(bind, "_execute_impl"):
            # What SQLAlchemy says of a session under `--sql`, where there is no answer to any question.
            raise AttributeError(f"'{type(bind).__name__}' object has no attribute 'close'")
        session._own_connection = not hasattr(bind, "_number")
        session._connection = bind.connect() if session._own_connection else bind
    ask = getattr(session._connection, "in_transaction", None)
    if ask is not None and not session._joined:
        if not ask():
            session._connection.begin()
            session._own_transaction = True
        elif session._connection.in_nested_transaction():
            session._savepoint = session._connection.begin_nested()
        # A transaction that was begun outside is not the session's to commit.
        session._joined = True
        event.fire(session, "after_begin", session, session._transaction, session._connection)
    return session._connection


def undo(session):
    """ROLLBACK at the server; the session's transaction is still there to be ended."""
    if session._savepoint is not None:
        if session._savepoint.is_active:
            session._savepoint.rollback()
    elif session._connection is not None and session._joined:
        # As SQLAlchemy does it: a failed session takes the transaction that it joined along.
        session._connection.rollback()
    session._own_transaction = session._joined = False
    session._savepoint = None


def end(session, action):
    """COMMIT or ROLLBACK of what is the session's own; `close` leaves a transaction alone that was begun outside."""
    transaction = session._transaction
    while transaction is not None:
        transaction.is_active = False
        transaction = transaction._outer
    session._transaction = None
    try:
        if action == "rollback" or (action == "close" and (session._own_transaction or session._savepoint is not None)):
            undo(session)
        elif action == "commit" and session._savepoint is not None:
            session._savepoint.commit()
        elif action == "commit" and session._own_transaction:
            session._connection.commit()
    finally:
        session._own_transaction = session._joined = False
        session._savepoint = None
        if session._own_connection and session._connection is not None:
            session._connection.close()
            session._connection = None
