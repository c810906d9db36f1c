"""Blocks that wait for what was started in them, and blocks that end in time."""

from asyncio.futures import CancelledError, Task, _current


class TaskGroup:
    """`async with asyncio.TaskGroup() as group: group.create_task(work())`"""

    def __init__(self):
        self._tasks = []

    async def __aenter__(self):
        return self

    def create_task(self, coroutine, *, name=None, context=None):
        task = Task(coroutine, name=name)
        self._tasks.append(task)
        return task

    async def __aexit__(self, type_, error, traceback):
        errors = [error] if isinstance(error, Exception) else []
        if error is not None:
            self._cancel()
        # Tasks may start others.
        for task in self._tasks:
            try:
                await task
            except CancelledError:
                pass
            except Exception as failure:
                errors.append(failure)
                self._cancel()
        if errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    def _cancel(self):
        for task in self._tasks:
            task.cancel()


class Timeout:
    """`async with asyncio.timeout(5):`"""

    def __init__(self, delay):
        self._delay = delay
        self._is_over = False
        self._is_left = False

    def expired(self):
        return self._is_over

    async def __aenter__(self):
        if self._delay is not None:
            task = _current[-1]
            task._loop.call_later(self._delay, self._end, task)
        return self

    def _end(self, task):
        if not self._is_left:
            self._is_over = True
            task.cancel()

    async def __aexit__(self, type_, error, traceback):
        self._is_left = True
        if self._is_over and isinstance(error, CancelledError):
            raise TimeoutError from error


def timeout(delay):
    return Timeout(delay)
