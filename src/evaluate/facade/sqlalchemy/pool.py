"""`sqlalchemy.pool`: names to hand to `create_engine(poolclass=...)`; there is no pool."""


class Pool:
    """`create_engine(..., poolclass=pool.NullPool)`"""

    def __init__(self, creator=None, **kw):
        self._creator = creator

    def dispose(self):
        """Nothing is held."""

    def status(self):
        return type(self).__name__

    def size(self):
        return 0

    def checkedin(self):
        return 0

    def checkedout(self):
        return 0

    def overflow(self):
        return 0


class NullPool(Pool):
    """`pool.NullPool`"""


class QueuePool(Pool):
    """`pool.QueuePool`"""


class AsyncAdaptedQueuePool(QueuePool):
    """`pool.AsyncAdaptedQueuePool`"""


class FallbackAsyncAdaptedQueuePool(AsyncAdaptedQueuePool):
    """`pool.FallbackAsyncAdaptedQueuePool`"""


class SingletonThreadPool(Pool):
    """`pool.SingletonThreadPool`"""


class StaticPool(Pool):
    """`pool.StaticPool`"""


class AssertionPool(Pool):
    """`pool.AssertionPool`"""


class PoolProxiedConnection:
    """`pool.PoolProxiedConnection`"""


class ManagesConnection:
    """`pool.ManagesConnection`"""


class _ConnectionFairy(PoolProxiedConnection):
    """`pool._ConnectionFairy`"""
