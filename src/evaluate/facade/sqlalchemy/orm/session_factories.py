"""`sessionmaker(bind=engine)`, `scoped_session(...)`"""


class sessionmaker:
    """`Session = sessionmaker(bind=engine)`"""

    def __init__(self, bind=None, *, class_=None, autoflush=True, expire_on_commit=True, info=None, **options):
        if class_ is None:
            from sqlalchemy.orm.session import Session

            class_ = Session
        # Events of the factory are those of its own class.
        self.class_ = type(class_.__name__, (class_,), {"__module__": class_.__module__})
        self.kw = {"bind": bind, "autoflush": autoflush, "expire_on_commit": expire_on_commit, **options}
        if info is not None:
            self.kw["info"] = info

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def _stands_for(self):
        return self.class_

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
    """`db_session = scoped_session(sessionmaker(...))`: one session for each scope."""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self._scope = scopefunc or (lambda: None)
        self._sessions = {}

    def _stands_for(self):
        return getattr(self.session_factory, "_stands_for", lambda: self.session_factory)()

    @property
    def registry(self):
        return self

    def has(self):
        return self._scope() in self._sessions

    def __call__(self, **options):
        scope = self._scope()
        if scope not in self._sessions:
            self._sessions[scope] = self.session_factory(**options)
        elif options:
            from sqlalchemy import exc

            raise exc.InvalidRequestError("Scoped session is already present; no new arguments may be specified.")
        return self._sessions[scope]

    def remove(self):
        session = self._sessions.pop(self._scope(), None)
        if session is not None:
            session.close()

    def configure(self, **options):
        self.session_factory.configure(**options)

    def query_property(self, query_cls=None):
        return _QueryProperty(self, query_cls)

    def __contains__(self, instance):
        return instance in self()

    def __iter__(self):
        return iter(self())

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self(), name)


class _QueryProperty:
    """`Base.query = db_session.query_property()`: `User.query.filter(...)`"""

    def __init__(self, scoped, query_cls):
        self._scoped = scoped
        self._query_cls = query_cls

    def __get__(self, instance, owner):
        if "__mapper__" not in owner.__dict__:
            return self if instance is None else None
        if self._query_cls is not None:
            return self._query_cls(owner, self._scoped())
        return self._scoped().query(owner)


QueryPropertyDescriptor = _QueryProperty


class NoAutoflush:
    """`with session.no_autoflush:`"""

    def __init__(self, session):
        self._session = session

    def __enter__(self):
        self._before = self._session.autoflush
        self._session.autoflush = False
        return self._session

    def __exit__(self, *failure):
        self._session.autoflush = self._before


def create_session(bind=None, **options):
    from sqlalchemy.orm.session import Session

    return Session(bind=bind, **options)


def close_all_sessions():
    """Sessions are closed where they are made."""
