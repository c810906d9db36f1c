"""`asyncio.run(run_async_migrations())`, without the 25 ms that the standard library's module takes to load.

Nothing in a migration waits for a network: the host answers requests in place. What remains of asyncio is the order in
which coroutines take their turns, and time.
"""

from asyncio.events import AbstractEventLoop, BaseEventLoop, SelectorEventLoop, _running, _set, current_loop
from asyncio.futures import CancelledError, Future, InvalidStateError, Task, _current
from asyncio.locks import BoundedSemaphore, Condition, Event, Lock, Semaphore

# Loaded when a script names one.
_LATER = {
    "LifoQueue": "asyncio.queues", "PriorityQueue": "asyncio.queues", "Queue": "asyncio.queues", "QueueEmpty": "asyncio.queues",
    "QueueFull": "asyncio.queues", "TaskGroup": "asyncio.groups", "timeout": "asyncio.groups",
}
TimeoutError = TimeoutError


def get_running_loop():
    if not _running:
        raise RuntimeError("no running event loop")
    return _running[-1]


def get_event_loop():
    return current_loop()


def new_event_loop():
    return AbstractEventLoop()


def set_event_loop(loop):
    _set[:] = [] if loop is None else [loop]


class DefaultEventLoopPolicy:
    """`asyncio.set_event_loop_policy(...)`: there is one kind of loop."""


def set_event_loop_policy(policy):
    pass


def get_event_loop_policy():
    return DefaultEventLoopPolicy()


def run(main, *, debug=None, loop_factory=None):
    """`asyncio.run(main())`"""
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    if _running:
        main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    return AbstractEventLoop().run_until_complete(main)


class Runner:
    """`with asyncio.Runner() as runner: runner.run(main())`"""

    def __init__(self, *, debug=None, loop_factory=None):
        self._own = AbstractEventLoop()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    def run(self, coroutine, *, context=None):
        return self._own.run_until_complete(coroutine)

    def get_loop(self):
        return self._own


def iscoroutine(value):
    return hasattr(value, "send") and hasattr(value, "throw") and hasattr(value, "cr_code")


def iscoroutinefunction(function):
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return code is not None and bool(code.co_flags & 0x80)


def isfuture(value):
    return isinstance(value, Future)


def ensure_future(awaitable, *, loop=None):
    if isinstance(awaitable, Future):
        return awaitable
    if iscoroutine(awaitable):
        return Task(awaitable, loop=loop)

    async def wait():
        return await awaitable

    return Task(wait(), loop=loop)


def create_task(coroutine, *, name=None, context=None):
    return Task(coroutine, loop=get_running_loop(), name=name)


def current_task(loop=None):
    return _current[-1] if _current else None


async def sleep(delay, result=None):
    if delay <= 0:
        future = Future()
        future._loop.call_soon(future.set_result, None)
        await future
        return result
    future = Future()
    future._loop.call_later(delay, future.set_result, None)
    await future
    return result


async def gather(*awaitables, return_exceptions=False):
    tasks = [ensure_future(awaitable) for awaitable in awaitables]
    results = []
    for task in tasks:
        try:
            results.append(await task)
        except (Exception, CancelledError) as exception:
            if not return_exceptions or not task.done():
                raise
            results.append(exception)
    return results


async def wait(tasks, *, timeout=None, return_when="ALL_COMPLETED"):
    tasks = [ensure_future(task) for task in tasks]
    await gather(*tasks, return_exceptions=True)
    return set(tasks), set()


async def wait_for(awaitable, timeout):
    task = ensure_future(awaitable)
    if timeout is not None:
        task._loop.call_later(timeout, task.cancel)
    try:
        return await task
    except CancelledError:
        raise TimeoutError() from None


def as_completed(awaitables, *, timeout=None):
    """In the order in which they were given: each is done when its turn comes."""
    return iter([ensure_future(awaitable) for awaitable in awaitables])


async def shield(awaitable):
    return await ensure_future(awaitable)


async def to_thread(function, /, *args, **kwargs):
    return function(*args, **kwargs)


FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'asyncio' has no attribute '{name}'")
    if name in _LATER:
        from importlib import import_module

        found = globals()[name] = getattr(import_module(_LATER[name]), name)
        return found

    # An application's modules name more than a migration runs: a class may be named, not made.
    def refuse(*args, **kwargs):
        raise NotImplementedError(f"asyncio.{name} is not part of this facade")

    made = type(name, (), {"__init__": refuse}) if name[:1].isupper() else refuse
    globals()[name] = made
    return made
