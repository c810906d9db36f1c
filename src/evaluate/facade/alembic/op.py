"""`from alembic import op`: the directives of the revision that is running."""

_current = []


def _install(operations):
    """Directives go to `operations` from here on."""
    _current.append(operations)


def _remove():
    """The end of what `_install()` began."""
    _current.pop()


def _directive(name):
    def call(*args, **kw):
        if not _current:
            raise NameError(
                f"Can't invoke function '{name}', as the proxy object has not yet been established for the Alembic "
                "'Operations' class.  Try placing this code inside a callable."
            )
        return getattr(_current[-1], name)(*args, **kw)

    call.__name__ = name
    return call


def __getattr__(name):
    from .operations.base import Operations

    if name == "_proxy" and _current:
        return _current[-1]
    if name.startswith("_") or not hasattr(Operations, name) and not _registered_elsewhere(Operations, name):
        if name.startswith("__"):
            raise AttributeError(f"module 'alembic.op' has no attribute '{name}'")
        raise AttributeError(f"alembic.op.{name} is not part of this facade")
    # Kept only once it is known, so that operations which a script registers are found too.
    made = globals()[name] = _directive(name)
    return made


def _registered_elsewhere(operations, name):
    """Whether another revision's imports bring this directive: Alembic has run all files before the first step."""
    from _absent import AbsentError

    from .runtime.migration import module_of
    from .script import ScriptDirectory

    if not _current:
        return False
    for script in ScriptDirectory().walk_revisions():
        try:
            module_of(script.path)
        except (Exception, AbsentError):
            continue
        if hasattr(operations, name):
            return True
    return False
