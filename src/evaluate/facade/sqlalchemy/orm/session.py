"""Sessions: statements, and objects that are inserted, updated and deleted on `flush()`."""

from sqlalchemy.orm import entities


class Session:
    """`Session(bind=op.get_bind())`"""

    def __init__(self, bind=None, *, autoflush=True, expire_on_commit=True, future=True, info=None, **kw):
        self.bind = bind
        self.autoflush = autoflush
        self.info = info or {}
        self._connection = None
        self._own_connection = False
        self._own_transaction = False
        # The session has joined a transaction that was begun outside, or a savepoint of its own within one.
        self._joined = False
        self._savepoint = None
        self._identities = {}
        self._new = []
        self._deleted = []

    def connection(self, *args, **kw):
        """The connection: the one that was given, or one of the engine's."""
        if self.bind is None:
            from sqlalchemy import exc

            raise exc.UnboundExecutionError("This session is not bound to a single Engine or Connection, and no context was provided")
        if self._connection is None:
            bind = getattr(self.bind, "_sync", getattr(self.bind, "sync_engine", self.bind))
            if hasattr(bind, "_execute_impl"):
                # What SQLAlchemy says of a session under `--sql`, where there is no answer to any question.
                raise AttributeError(f"'{type(bind).__name__}' object has no attribute 'close'")
            self._own_connection = not hasattr(bind, "_number")
            self._connection = bind.connect() if self._own_connection else bind
        ask = getattr(self._connection, "in_transaction", None)
        if ask is not None and not self._joined:
            if not ask():
                self._connection.begin()
                self._own_transaction = True
            elif self._connection.in_nested_transaction():
                self._savepoint = self._connection.begin_nested()
            # A transaction that was begun outside is not the session's to commit.
            self._joined = True
        return self._connection

    def get_bind(self, *args, **kw):
        return self.bind

    def execute(self, statement, params=None, **kw):
        if isinstance(statement, str):
            from sqlalchemy import exc

            raise exc.ArgumentError(
                f"Textual SQL expression {statement!r} should be explicitly declared as text({statement!r})"
            )
        if self.autoflush:
            self.flush()
        chosen = None
        if getattr(statement, "_loader_options", ()):
            from sqlalchemy.orm.loading import narrowed

            statement, chosen = narrowed(statement)
        return entities.shaped(self, statement, self.connection().execute(statement, params), chosen)

    def scalar(self, statement, params=None, **kw):
        return self.execute(statement, params).scalar()

    def scalars(self, statement, params=None, **kw):
        return self.execute(statement, params).scalars()

    def query(self, *asked):
        from sqlalchemy.orm.query import Query

        return Query(asked, self)

    def get(self, entity, ident, **kw):
        """`session.get(User, 5)`"""
        key = tuple(ident) if isinstance(ident, (tuple, list)) else (ident,)
        if isinstance(ident, dict):
            key = tuple(ident[column.key] for column in entity.__mapper__.primary_key)
        known = self._identities.get((entity, key))
        if known is not None:
            return known
        from sqlalchemy.sql.selectable import select

        conditions = [column == value for column, value in zip(entity.__mapper__.primary_key, key)]
        return self.execute(select(entity).where(*conditions)).scalars().first()

    def add(self, instance, _warn=True):
        if not hasattr(type(instance), "__mapper__"):
            from sqlalchemy.orm.exc import UnmappedInstanceError

            raise UnmappedInstanceError(f"Class '{type(instance).__module__}.{type(instance).__qualname__}' is not mapped")
        instance.__dict__["_sa_session"] = self
        if instance.__dict__.get("_sa_persistent"):
            self._identities[(type(instance), entities.key_of(instance))] = instance
        elif not any(instance is other for other in self._new):
            self._new.append(instance)

    def add_all(self, instances):
        for instance in instances:
            self.add(instance)

    def delete(self, instance):
        self._deleted.append(instance)

    def merge(self, instance, load=True, options=None):
        key = entities.key_of(instance)
        known = None if None in key else self.get(type(instance), key)
        if known is None:
            known = type(instance)()
            self.add(known)
        for name in type(instance).__mapper__._attributes:
            if name in instance.__dict__:
                setattr(known, name, instance.__dict__[name])
        return known

    @property
    def new(self):
        return list(self._new)

    @property
    def dirty(self):
        return [made for made in self._identities.values() if made.__dict__.get("_sa_changed")]

    @property
    def deleted(self):
        return list(self._deleted)

    def __contains__(self, instance):
        return any(instance is other for other in (*self._new, *self._identities.values()))

    def __iter__(self):
        return iter([*self._new, *self._identities.values()])

    def flush(self, objects=None):
        """INSERT, UPDATE and DELETE of what has changed."""
        if self._new or self._deleted or self.dirty:
            from sqlalchemy.orm import unit_of_work

            unit_of_work.flush(self)

    def refresh(self, instance, *args, **kw):
        instance.__dict__["_sa_expired"] = True
        key = entities.key_of(instance)
        self._identities.pop((type(instance), key), None)
        fresh = self.get(type(instance), key)
        instance.__dict__.update(fresh.__dict__)
        instance.__dict__.pop("_sa_expired", None)
        self._identities[(type(instance), key)] = instance

    def expire(self, instance, *args):
        self.refresh(instance)

    def expire_all(self):
        self._identities.clear()

    def expunge(self, instance):
        self._new = [other for other in self._new if other is not instance]
        self._identities = {key: other for key, other in self._identities.items() if other is not instance}

    def expunge_all(self):
        self._new, self._deleted, self._identities = [], [], {}

    def commit(self):
        self.flush()
        self._end("commit")

    def rollback(self):
        self._new, self._deleted = [], []
        self._identities.clear()
        if self._joined and not self._own_transaction and self._savepoint is None:
            # As SQLAlchemy does it: a failed session takes the transaction that it joined along.
            self._connection.rollback()
        self._end("rollback")

    def _end(self, action):
        if self._savepoint is not None:
            getattr(self._savepoint, action)()
        elif self._connection is not None and self._own_transaction:
            getattr(self._connection, action)()
        self._own_transaction = self._joined = False
        self._savepoint = None
        if self._own_connection and self._connection is not None:
            self._connection.close()
            self._connection = None

    def close(self):
        self._new, self._deleted = [], []
        self._identities.clear()
        self._end("rollback")

    def begin(self, nested=False):
        return self.begin_nested() if nested else SessionTransaction(self)

    def begin_nested(self):
        self.flush()
        return _Savepoint(self, self.connection().begin_nested())

    def in_transaction(self):
        return self._connection is not None and self._connection.in_transaction()

    def get_transaction(self):
        return SessionTransaction(self) if self.in_transaction() else None

    is_active = True

    @property
    def no_autoflush(self):
        return _NoAutoflush(self)

    def bulk_insert_mappings(self, mapper, mappings, **kw):
        from sqlalchemy.orm import unit_of_work

        unit_of_work.insert_many(self, mapper, list(mappings))

    def bulk_update_mappings(self, mapper, mappings):
        from sqlalchemy.orm import unit_of_work

        unit_of_work.update_many(self, mapper, list(mappings))

    def bulk_save_objects(self, objects, **kw):
        self.add_all(objects)
        self.flush()

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        if getattr(type_, "__name__", "") != "Cancelled":
            self.close()


class SessionTransaction:
    """`with session.begin():`"""

    def __init__(self, session):
        self.session = session
        session.connection()

    is_active = True

    def commit(self):
        self.session.commit()

    def rollback(self):
        self.session.rollback()

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        if type_ is None:
            self.session.commit()
        elif getattr(type_, "__name__", "") != "Cancelled":
            self.session.rollback()


class _Savepoint:
    """`with session.begin_nested():` what was added within is written before the savepoint is released."""

    def __init__(self, session, transaction):
        self._session = session
        self._transaction = transaction

    @property
    def is_active(self):
        return self._transaction.is_active

    def commit(self):
        self._session.flush()
        self._transaction.commit()

    def rollback(self):
        self._session._new, self._session._deleted = [], []
        self._transaction.rollback()

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        if type_ is None:
            self.commit()
        elif getattr(type_, "__name__", "") != "Cancelled" and self._transaction.is_active:
            self.rollback()


class _NoAutoflush:
    """`with session.no_autoflush:`"""

    def __init__(self, session):
        self._session = session

    def __enter__(self):
        self._before = self._session.autoflush
        self._session.autoflush = False
        return self._session

    def __exit__(self, *failure):
        self._session.autoflush = self._before


class sessionmaker:
    """`Session = sessionmaker(bind=engine)`"""

    def __init__(self, bind=None, *, class_=Session, **options):
        self.class_ = class_
        self.kw = {"bind": bind, **options}

    def configure(self, **options):
        self.kw.update(options)

    def __call__(self, **options):
        return self.class_(**{**self.kw, **options})

    def begin(self):
        return _Begun(self())


class _Begun:
    """`with Session.begin() as session:`"""

    def __init__(self, session):
        self._session = session

    def __enter__(self):
        self._transaction = self._session.begin()
        return self._session

    def __exit__(self, *failure):
        try:
            self._transaction.__exit__(*failure)
        finally:
            self._session.__exit__(*failure)


class scoped_session:
    """`db_session = scoped_session(sessionmaker(...))`: one session."""

    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self._session = None

    def __call__(self, **options):
        if self._session is None:
            self._session = self.session_factory(**options)
        return self._session

    def remove(self):
        if self._session is not None:
            self._session.close()
            self._session = None

    def configure(self, **options):
        self.session_factory.configure(**options)

    def query_property(self):
        return None

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self(), name)


def object_session(instance):
    return instance.__dict__.get("_sa_session")


def make_transient(instance):
    instance.__dict__.pop("_sa_persistent", None)
    instance.__dict__.pop("_sa_session", None)


def close_all_sessions():
    """Sessions are closed where they are made."""
