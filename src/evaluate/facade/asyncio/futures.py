"""`asyncio.Future` and `asyncio.Task`: results to come, and coroutines that take their turns."""

_current = []


class CancelledError(BaseException):
    """The task was cancelled."""


class InvalidStateError(Exception):
    """The future has no result yet."""


class Future:
    """A result to come: `await future`"""

    def __init__(self, *, loop=None):
        from asyncio.events import current_loop

        self._loop = loop or current_loop()
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
