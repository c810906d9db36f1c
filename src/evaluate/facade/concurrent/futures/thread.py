"""`ThreadPoolExecutor().map(function, values)`: a migration has one thread, so each call is made where it is handed in."""

from concurrent.futures import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """The pool's initializer failed."""


class ThreadPoolExecutor(_base.Executor):
    """`with ThreadPoolExecutor(max_workers=4) as pool: pool.submit(function, value).result()`"""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers or 1
        self._initialize = initializer and (lambda: initializer(*initargs))
        self._is_shut_down = False

    def submit(self, fn, /, *args, **kwargs):
        if self._is_shut_down:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self._initialize is not None:
            initialize, self._initialize = self._initialize, None
            initialize()
        future = _base.Future()
        future.set_running_or_notify_cancel()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._is_shut_down = True
