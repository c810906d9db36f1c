"""`AsyncSession`, `async_sessionmaker`: sessions whose methods are awaited."""

from sqlalchemy.orm.session import Session


class AsyncSession:
    """`async with AsyncSession(engine) as session:`"""

    sync_session_class = Session

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, bind=None, *, sync_session_class=None, **kw):
        self.bind = bind
        self.sync_session = (sync_session_class or self.sync_session_class)(bind=getattr(bind, "sync_engine", bind), **kw)

    async def execute(self, statement, params=None, **kw):
        return self.sync_session.execute(statement, params, **kw)

    async def scalar(self, statement, params=None, **kw):
        return self.sync_session.scalar(statement, params)

    async def scalars(self, statement, params=None, **kw):
        return self.sync_session.scalars(statement, params)

    async def get(self, entity, ident, **kw):
        return self.sync_session.get(entity, ident, **kw)

    async def run_sync(self, fn, *args, **kw):
        return fn(self.sync_session, *args, **kw)

    async def connection(self, **kw):
        from sqlalchemy.ext.asyncio.engine import AsyncConnection

        return AsyncConnection(self.bind, self.sync_session.connection())

    async def flush(self, objects=None):
        self.sync_session.flush()

    async def refresh(self, instance, attribute_names=None, with_for_update=None):
        self.sync_session.refresh(instance, attribute_names, with_for_update)

    async def get_one(self, entity, ident, **kw):
        return self.sync_session.get_one(entity, ident, **kw)

    async def merge(self, instance, **kw):
        return self.sync_session.merge(instance)

    async def delete(self, instance):
        self.sync_session.delete(instance)

    async def commit(self):
        self.sync_session.commit()

    async def rollback(self):
        self.sync_session.rollback()

    async def close(self):
        self.sync_session.close()

    aclose = close

    def add(self, instance):
        self.sync_session.add(instance)

    def add_all(self, instances):
        self.sync_session.add_all(instances)

    def begin(self):
        from sqlalchemy.ext.asyncio.engine import AsyncTransaction

        return AsyncTransaction(self.sync_session.begin)

    def begin_nested(self):
        from sqlalchemy.ext.asyncio.engine import AsyncTransaction

        return AsyncTransaction(self.sync_session.begin_nested)

    def in_transaction(self):
        return self.sync_session.in_transaction()

    def __contains__(self, instance):
        return instance in self.sync_session

    def __iter__(self):
        return iter(self.sync_session)

    def __getattr__(self, name):
        # `session.new`, `session.expunge(user)`: what sends nothing is not awaited.
        if name in _SENDS_NOTHING:
            return getattr(self.sync_session, name)
        raise AttributeError(name)

    async def __aenter__(self):
        return self

    async def __aexit__(self, type_, value, traceback):
        self.sync_session.__exit__(type_, value, traceback)


_SENDS_NOTHING = frozenset(
    ("new", "dirty", "deleted", "info", "autoflush", "no_autoflush", "is_active", "is_modified", "identity_map", "expire", "expire_all",
     "expunge", "expunge_all", "get_bind", "get_transaction", "in_nested_transaction")
)


class AsyncSessionTransaction:
    """`async with session.begin():`"""


class AsyncAttrs:
    """`class Base(AsyncAttrs, DeclarativeBase)`"""

    @property
    def awaitable_attrs(self):
        return _Awaitable(self)


class _Awaitable:
    def __init__(self, instance):
        self._instance = instance

    def __getattr__(self, name):
        async def value():
            return getattr(self._instance, name)

        return value()


class async_sessionmaker:
    """`async_sessionmaker(engine, expire_on_commit=False)`"""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, bind=None, *, class_=AsyncSession, **options):
        self.class_ = class_
        self.kw = {"bind": bind, **options}

    def configure(self, **options):
        self.kw.update(options)

    def __call__(self, **options):
        return self.class_(**{**self.kw, **options})


class async_scoped_session:
    """`async_scoped_session(factory, scopefunc=...)`"""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, session_factory, scopefunc):
        self.session_factory = session_factory

    def __call__(self, **options):
        return self.session_factory(**options)
