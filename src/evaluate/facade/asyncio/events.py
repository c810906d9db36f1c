"""`asyncio.get_event_loop()`: whose turn it is, and when."""

import heapq
import time
from collections import deque

from asyncio.futures import Future, Task

_running = []


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
            from asyncio import ensure_future

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


def current_loop():
    if _running:
        return _running[-1]
    if not _set:
        _set.append(AbstractEventLoop())
    return _set[-1]
