"""`from sqlalchemy.util.concurrency import await_only`"""


def await_only(awaitable):
    """The result of an awaitable, from a function that is not asynchronous."""
    from alembic.operations.registry import _drive

    return _drive(awaitable)


await_fallback = await_only


async def greenlet_spawn(fn, *args, _require_await=False, **kw):
    """Calls a function that is not asynchronous."""
    return fn(*args, **kw)
