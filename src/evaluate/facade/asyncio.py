"""`asyncio.run(run_async_migrations())`, without the 25 ms that the standard library's module takes to load.

Nothing in a migration waits for a network: the host answers requests in place. What remains of asyncio is the order in
which coroutines take their turns, and time.
"""

import heapq
import time
from collections import deque

_running = []
_current = []


class CancelledError(BaseException):
    """The task was cancelled."""


class InvalidStateError(Exception):
    """The future has no result yet."""


class QueueEmpty(Exception):
    """`queue.get_nowait()` on an empty queue."""


TimeoutError = TimeoutError


class Future:
    """A result to come: `await future`"""

    def __init__(self, *, loop=None):
        self._loop = loop or _loop()
        self._callbacks = []
        self._done = False
        self._result = None
        self._exception = None

    def done(self):
        return self._done

    def cancelled(self):
        return isinstance(self._exception, CancelledError)

    def result(self):
        if not self._done:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if not self._done:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception() if isinstance(exception, type) else exception)

    def cancel(self, msg=None):
        if self._done:
            return False
        self._finish(None, CancelledError())
        return True

    def add_done_callback(self, callback, *, context=None):
        if self._done:
            self._loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def _finish(self, result, exception):
        if self._done:
            raise InvalidStateError("invalid state")
        self._done, self._result, self._exception = True, result, exception
        for callback in self._callbacks:
            self._loop.call_soon(callback, self)
        self._callbacks.clear()

    def __await__(self):
        if not self._done:
            yield self
        return self.result()

    __iter__ = __await__


class Task(Future):
    """A coroutine that takes its turns: `asyncio.create_task(work())`"""

    def __init__(self, coroutine, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        self._coroutine = coroutine
        self._name = name or "Task"
        self._cancel_requested = False
        self._loop.call_soon(self._step)

    def get_name(self):
        return self._name

    def get_coro(self):
        return self._coroutine

    def cancel(self, msg=None):
        if self._done:
            return False
        self._cancel_requested = True
        self._loop.call_soon(self._step)
        return True

    def _step(self, awaited=None):
        if self._done:
            return
        _current.append(self)
        try:
            if self._cancel_requested:
                self._cancel_requested = False
                waiting = self._coroutine.throw(CancelledError())
            else:
                waiting = self._coroutine.send(None)
        except StopIteration as stop:
            self._finish(stop.value, None)
        except BaseException as exception:
            self._finish(None, exception)
            if not isinstance(exception, (Exception, CancelledError)):
                raise
        else:
            if waiting is None:
                self._loop.call_soon(self._step)
            else:
                waiting.add_done_callback(self._step)
        finally:
            _current.pop()


class AbstractEventLoop:
    """`asyncio.get_event_loop()`"""

    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._sequence = 0
        self._closed = False

    def call_soon(self, callback, *args, context=None):
        self._ready.append((callback, args))

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        self._sequence += 1
        heapq.heappush(self._timers, (self.time() + delay, self._sequence, callback, args))

    def time(self):
        return time.monotonic()

    def create_task(self, coroutine, *, name=None, context=None):
        return Task(coroutine, loop=self, name=name)

    def create_future(self):
        return Future(loop=self)

    def run_in_executor(self, executor, function, *args):
        future = Future(loop=self)
        try:
            future.set_result(function(*args))
        except Exception as exception:
            future.set_exception(exception)
        return future

    def run_until_complete(self, awaitable):
        if _running:
            raise RuntimeError("This event loop is already running")
        _running.append(self)
        try:
            future = ensure_future(awaitable, loop=self)
            while not future.done():
                self._turn()
            return future.result()
        finally:
            _running.pop()

    def _turn(self):
        if not self._ready:
            if not self._timers:
                raise RuntimeError("a coroutine waits for something that never happens in a migration")
            when, _, callback, args = heapq.heappop(self._timers)
            time.sleep(max(0.0, when - self.time()))
            self._ready.append((callback, args))
        callback, args = self._ready.popleft()
        callback(*args)

    def is_running(self):
        return self in _running

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def set_debug(self, enabled):
        pass

    def shutdown_asyncgens(self):
        return sleep(0)


BaseEventLoop = SelectorEventLoop = AbstractEventLoop
_set = []


def _loop():
    if _running:
        return _running[-1]
    if not _set:
        _set.append(AbstractEventLoop())
    return _set[-1]


def get_running_loop():
    if not _running:
        raise RuntimeError("no running event loop")
    return _running[-1]


def get_event_loop():
    return _loop()


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
        except Exception as exception:
            if not return_exceptions:
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


async def shield(awaitable):
    return await ensure_future(awaitable)


async def to_thread(function, /, *args, **kwargs):
    return function(*args, **kwargs)


class Lock:
    """`async with lock:`"""

    def __init__(self):
        self._held = False

    def locked(self):
        return self._held

    async def acquire(self):
        while self._held:
            await sleep(0)
        self._held = True
        return True

    def release(self):
        self._held = False

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exception):
        self.release()


class Semaphore:
    """`async with semaphore:`"""

    def __init__(self, value=1):
        self._value = value

    async def acquire(self):
        while self._value <= 0:
            await sleep(0)
        self._value -= 1
        return True

    def release(self):
        self._value += 1

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exception):
        self.release()


BoundedSemaphore = Semaphore
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'asyncio' has no attribute '{name}'")

    # An application's modules name more than a migration runs: a class may be named, not made.
    def refuse(*args, **kwargs):
        raise NotImplementedError(f"asyncio.{name} is not part of this facade")

    made = type(name, (), {"__init__": refuse}) if name[:1].isupper() else refuse
    globals()[name] = made
    return made
