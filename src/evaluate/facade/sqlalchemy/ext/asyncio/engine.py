"""Engines and connections whose methods are awaited; the host blocks, so nothing ever has to wait its turn."""

from sqlalchemy.engine.create import create_engine


class _Start:
    """What is awaited or entered: `await engine.connect()`, `async with engine.connect() as connection:`"""

    def __init__(self, begin, end):
        self._begin = begin
        self._end = end
        self._made = None

    def __await__(self):
        return self._started().__await__()

    async def _started(self):
        self._made = self._begin()
        return self._made

    async def __aenter__(self):
        return await self._started()

    async def __aexit__(self, type_, value, traceback):
        self._end(self._made, type_, value, traceback)


class AsyncEngine:
    """`create_async_engine(url)`"""

    def __init__(self, sync_engine):
        self.sync_engine = sync_engine

    @property
    def url(self):
        return self.sync_engine.url

    @property
    def dialect(self):
        return self.sync_engine.dialect

    @property
    def name(self):
        return self.sync_engine.name

    @property
    def driver(self):
        return self.sync_engine.driver

    @property
    def pool(self):
        return self.sync_engine.pool

    @property
    def echo(self):
        return self.sync_engine.echo

    def connect(self):
        return _Start(lambda: AsyncConnection(self, self.sync_engine.connect()), lambda made, *failure: made._sync.__exit__(*failure))

    def begin(self):
        entered = []

        def start():
            entered.append(self.sync_engine.begin())
            return AsyncConnection(self, entered[0].__enter__())

        return _Start(start, lambda made, *failure: entered[0].__exit__(*failure))

    async def dispose(self, close=True):
        self.sync_engine.dispose()

    async def raw_connection(self):
        return self.sync_engine.raw_connection()

    def execution_options(self, **options):
        return AsyncEngine(self.sync_engine.execution_options(**options))


class AsyncTransaction:
    """`async with connection.begin():`"""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, begin):
        self._begin = begin
        self.sync_transaction = None

    def __await__(self):
        return self.start().__await__()

    async def start(self, is_ctxmanager=False):
        self.sync_transaction = self._begin()
        return self

    async def __aenter__(self):
        return await self.start()

    async def __aexit__(self, type_, value, traceback):
        self.sync_transaction.__exit__(type_, value, traceback)

    @property
    def is_active(self):
        return self.sync_transaction is not None and self.sync_transaction.is_active

    async def commit(self):
        self.sync_transaction.commit()

    async def rollback(self):
        self.sync_transaction.rollback()

    async def close(self):
        self.sync_transaction.close()


class AsyncConnection:
    """`async with engine.connect() as connection:`"""

    def __init__(self, engine, sync_connection):
        self.engine = engine
        self._sync = sync_connection

    @property
    def sync_connection(self):
        return self._sync

    @property
    def sync_engine(self):
        return self._sync.engine

    @property
    def dialect(self):
        return self._sync.dialect

    @property
    def closed(self):
        return self._sync.closed

    @property
    def info(self):
        return self._sync.info

    async def run_sync(self, fn, *args, **kw):
        return fn(self._sync, *args, **kw)

    async def execute(self, statement, parameters=None, *, execution_options=None):
        return self._sync.execute(statement, parameters)

    async def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        return self._sync.exec_driver_sql(statement, parameters)

    async def scalar(self, statement, parameters=None, *, execution_options=None):
        return self._sync.scalar(statement, parameters)

    async def scalars(self, statement, parameters=None, *, execution_options=None):
        return self._sync.scalars(statement, parameters)

    async def execution_options(self, **options):
        self._sync.execution_options(**options)
        return self

    def begin(self):
        return AsyncTransaction(self._sync.begin)

    def begin_nested(self):
        return AsyncTransaction(self._sync.begin_nested)

    def in_transaction(self):
        return self._sync.in_transaction()

    def in_nested_transaction(self):
        return self._sync.in_nested_transaction()

    def get_transaction(self):
        return self._sync.get_transaction()

    async def get_raw_connection(self):
        return self._sync.connection

    async def commit(self):
        self._sync.commit()

    async def rollback(self):
        self._sync.rollback()

    async def close(self):
        self._sync.close()

    aclose = close

    async def start(self, is_ctxmanager=False):
        return self

    async def __aenter__(self):
        return self

    async def __aexit__(self, type_, value, traceback):
        self._sync.__exit__(type_, value, traceback)


def create_async_engine(url, **kw):
    return AsyncEngine(create_engine(url, **kw))


def async_engine_from_config(configuration, prefix="sqlalchemy.", **kwargs):
    from sqlalchemy.engine.create import engine_from_config

    return AsyncEngine(engine_from_config(configuration, prefix, **kwargs))


def create_async_pool_from_url(url, **kwargs):
    raise NotImplementedError("sqlalchemy.ext.asyncio.create_async_pool_from_url is not part of this facade")
