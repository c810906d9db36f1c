"""`threading`'s ground: a migration has one thread, and what is started in another runs at once, to its end."""

TIMEOUT_MAX = 2**31
error = RuntimeError

_MAIN = 1
# Those that run, within each other, and the number of the last one.
_running = [_MAIN]
_last = _MAIN


def get_ident():
    return _running[-1]


get_native_id = get_ident


def _get_main_thread_ident():
    return _MAIN


def start_new_thread(function, args, kwargs=None):
    global _last
    _last += 1
    _running.append(_last)
    try:
        function(*args, **(kwargs or {}))
    except SystemExit:
        pass
    finally:
        ident = _running.pop()
    return ident


def start_joinable_thread(function, handle=None, daemon=True):
    handle = handle or _ThreadHandle()
    handle.ident = start_new_thread(function, ())
    handle._set_done()
    return handle


def exit():
    raise SystemExit


def interrupt_main():
    raise KeyboardInterrupt


def stack_size(size=None):
    if size is not None:
        raise error("setting thread stack size not supported")
    return 0


def daemon_threads_allowed():
    return True


def _is_main_interpreter():
    return True


def _count():
    return 0


def _shutdown():
    pass


def _sleep(seconds):
    import time

    time.sleep(seconds)


class LockType:
    """`threading.Lock()`: to wait for one that is taken would be to wait for oneself."""

    def __init__(self):
        self._taken = False

    def acquire(self, blocking=True, timeout=-1):
        if self._taken and (not blocking or timeout >= 0):
            _sleep(max(0, timeout))
            return False
        if self._taken:
            raise error("a lock is waited for that only another thread could release, and a migration has one thread")
        self._taken = True
        return True

    def release(self):
        if not self._taken:
            raise error("release unlocked lock")
        self._taken = False

    def locked(self):
        return self._taken

    def _at_fork_reinit(self):
        self._taken = False

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


lock = LockType


def allocate_lock():
    return LockType()


class RLock:
    """`threading.RLock()`"""

    def __init__(self):
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        self._depth += 1
        return True

    def release(self):
        if not self._depth:
            raise error("cannot release un-acquired lock")
        self._depth -= 1

    def locked(self):
        return self._depth > 0

    def _is_owned(self):
        return self._depth > 0

    def _recursion_count(self):
        return self._depth

    def _release_save(self):
        depth, self._depth = self._depth, 0
        return depth

    def _acquire_restore(self, depth):
        self._depth = depth

    def _at_fork_reinit(self):
        self._depth = 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class _ThreadHandle:
    """What `Thread.join()` asks."""

    ident = _MAIN

    def __init__(self):
        self._is_done = False

    def _set_done(self):
        self._is_done = True

    def is_done(self):
        return self._is_done

    def join(self, timeout=None):
        pass


def _make_thread_handle(ident):
    return _ThreadHandle()


class _local:
    """`threading.local()`: one thread's values are all there are."""

    def __new__(cls, /, *args, **kwargs):
        made = object.__new__(cls)
        if cls is _local and (args or kwargs):
            raise TypeError("Initialization arguments are not supported")
        return made
