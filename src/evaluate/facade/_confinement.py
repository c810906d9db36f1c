"""What a script must not do: start a program, become one, or call into foreign code."""

import sys

# What the functions of `os` of such names come down to; `popen` asks `subprocess`, which has no native half here.
_REFUSED = (
    "system", "popen", "fork", "forkpty", "vfork", "posix_spawn", "posix_spawnp", "startfile", "execv", "execve", "execl",
    "execle", "execlp", "execlpe", "execvp", "execvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve",
    "spawnvp", "spawnvpe", "kill", "killpg",
)


def install():
    """Takes them out of the native module under `os`, which is not loaded for that; `ctypes` cannot be imported."""
    import posix

    sys.modules["_ctypes"] = None
    for module in (posix, sys.modules.get("os")):
        for name in _REFUSED:
            if hasattr(module, name):
                setattr(module, name, _refuse)


def _refuse(*args, **kwargs):
    raise PermissionError("a migration script cannot start programs")
