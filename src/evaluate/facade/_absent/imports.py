"""`import stripe` without stripe: the import statement of a project's file"""

import sys
from _frozen_importlib_external import SourceFileLoader

import _project_first
from _absent import AbsentModule, missing_name
from _absent.guards import is_guarded
from _absent.modules import go_on, is_beyond_us
from _retort import import_by

_real_import = None


def install():
    """From now on the project's imports do not fail."""
    global _real_import

    _real_import = import_by(_import, sorted(_project_first.PACKAGES))
    run = SourceFileLoader.exec_module

    def exec_module(self, module):
        try:
            run(self, module)
        except BaseException as error:
            if not is_beyond_us(error):
                raise
            # By its file: a module may have given itself another name.
            go_on(module, self.path, error)

    SourceFileLoader.exec_module = exec_module


def _import(name, globals=None, locals=None, fromlist=(), level=0):
    path = sys._getframe(1).f_code.co_filename
    if not path.startswith("/"):
        return _real_import(name, globals, locals, fromlist, level)
    while True:
        try:
            module = _real_import(name, globals, locals, fromlist, level)
            break
        except ImportError as error:
            wanted = _absolute(name, globals, level)
            if is_guarded(path, sys._getframe(1).f_lineno) or not _stand_in(wanted, error):
                raise
    if fromlist:
        _complete(module, fromlist, path)
    else:
        # `import app.db` makes `app`, and both may be asked for what nobody has imported.
        for count in range(name.count(".") + 1):
            found = sys.modules.get(name.rsplit(".", count)[0])
            if isinstance(found, AbsentModule):
                _bind(found)
            _open(found)
    return module


def _bind(module):
    """`app.db`, where `app` was not there yet when the stand-in for `app.db` was made."""
    parent, _, child = module.__name__.rpartition(".")
    if parent in sys.modules:
        sys.modules[parent].__dict__.setdefault(child, module)


def _open(package):
    if _is_project(package) and hasattr(package, "__path__") and "__getattr__" not in package.__dict__:
        package.__getattr__ = _submodules_of(package)


def _submodules_of(package):
    """`import app; app.db.types.Money()`: Alembic has loaded all revisions by then, and one of them imported `app.db.types`."""

    def __getattr__(name):
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            _real_import(f"{package.__name__}.{name}")
        except ModuleNotFoundError:
            raise AttributeError(f"module '{package.__name__}' has no attribute '{name}'") from None
        found = sys.modules[f"{package.__name__}.{name}"]
        _open(found)
        return found

    return __getattr__


def _absolute(name, globals, level):
    if not level:
        return name
    package = globals.get("__package__") or globals["__name__"].rpartition(".")[0]
    parts = package.split(".")
    return ".".join([*parts[: len(parts) - level + 1], *([name] if name else [])])


def _stand_in(wanted, error):
    """Puts a stand-in where the import failed; false where that cannot help."""
    missing = error.name if isinstance(error, ModuleNotFoundError) and error.name else wanted
    if missing != wanted and not wanted.startswith(missing + "."):
        # A module of the standard library that needs what the machine does not have.
        missing = wanted
    if isinstance(sys.modules.get(missing), AbsentModule):
        return False
    if not isinstance(error, ModuleNotFoundError) and _is_project(sys.modules.get(wanted)):
        return False
    module = AbsentModule(missing)
    sys.modules[missing] = module
    parent, _, child = missing.rpartition(".")
    if parent in sys.modules:
        setattr(sys.modules[parent], child, module)
    return True


def _is_project(module):
    # A module of the image has a path too, on the machine where the image was made.
    origin = getattr(getattr(module, "__spec__", None), "origin", None) or getattr(module, "__file__", None)
    return isinstance(origin, str) and origin.startswith("/")


def _complete(module, names, path):
    """`from sqlalchemy.ext import baked`: names that the facade and the machine's library have not."""
    if _is_project(module):
        return
    for name in names:
        if name != "*" and not name.startswith("__") and not hasattr(module, name):
            if is_guarded(path, sys._getframe(2).f_lineno):
                return
            setattr(module, name, missing_name(module.__name__, name, f"`{module.__name__}` has no such name here: "))
