"""What a script must not do: start a program, become one, or call into foreign code."""

import sys

_REFUSED = (
    "system", "popen", "fork", "forkpty", "vfork", "posix_spawn", "posix_spawnp", "startfile", "execv", "execve", "execl",
    "execle", "execlp", "execlpe", "execvp", "execvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve",
    "spawnvp", "spawnvpe", "kill", "killpg",
)


def install():
    """Takes them out of `os` and of the native module under it; `ctypes` cannot be imported."""
    import os
    import posix

    sys.modules["_ctypes"] = None

    for name in _REFUSED:
        for module in (os, posix):
            if hasattr(module, name):
                setattr(module, name, _refuse)


def _refuse(*args, **kwargs):
    raise PermissionError("a migration script cannot start programs")
