"""What is not in the image: `import stripe`, `from app.config import settings` without the application beside.

Such a module can be imported and its names passed around. Using one for a decision, or in what goes to the database, is
an error that says which name of which module it was.
"""

import sys

from _retort import watch_class as _watch_class

# Private-use characters and a word: text of a script has not got that.
OPEN = "\U0010fffdabsent:"
CLOSE = "\U0010fffc"


class AbsentError(BaseException):
    """No `Exception`: an `except Exception` in a script must not decide in the place of the value that is missing."""


def is_absent(value):
    """Whether a value is unknown, or text that was made of one."""
    return isinstance(value, Absent) or (isinstance(value, str) and OPEN in value)


def plain(text):
    """Text for people: `{settings.url}`."""
    if "absent" not in text:
        return text
    from _absent.texts import plain

    return plain(text)


def refuse(payload):
    """The error for a request that holds an unknown value, or text that was made of one."""
    if isinstance(payload, Absent):
        _refuse(payload, "a statement needs it")
    if isinstance(payload, str) and "absent" in payload:
        from _absent.texts import is_made, refuse_text

        if is_made(payload):
            refuse_text(payload, "a statement needs it")
    if isinstance(payload, dict):
        payload = [*payload.keys(), *payload.values()]
    if isinstance(payload, (list, tuple)):
        for item in payload:
            refuse(item)


def refuse_decision(value, purpose):
    """The error for what a script would decide by an unknown value, or by text that was made of one."""
    if isinstance(value, str):
        from _absent.texts import refuse_text

        refuse_text(value, purpose)
    _refuse(value, purpose)


def culprit(error):
    """What is told beside an error that left the script."""
    from _absent.culprits import of

    return of(error)


def warn_of_metadata(metadata):
    """The naming convention of an unknown `target_metadata` is not applied."""
    print(
        f"warning: the target_metadata of env.py is not known here ({metadata._absent_why}{REMEDY}); "
        "if it has a naming convention, constraints without a name do not get theirs from it",
        file=sys.stderr,
    )


REMEDY = "ship that module in the image, or name its folder with `--python-path`"
_reasons = {}


class Absent:
    """`settings` of a module that is not there; so is everything that is made of it."""

    def __init__(self, name, why):
        object.__setattr__(self, "_absent_name", name)
        object.__setattr__(self, "_absent_why", why)

    def __getattr__(self, name):
        # What the facade asks of statements and operations to send them.
        if name.startswith(("_wire", "_execute", "_carry_out")):
            _refuse(self, "a statement needs it")
        if name.startswith("__"):
            raise AttributeError(f"`{self._absent_name}.{name}` is not known here; {self._absent_why}{REMEDY}")
        return _child(self, f".{name}")

    def __call__(self, *args, **kwargs):
        name = self._absent_name
        if name.endswith(".run_sync") and args:
            # `await connection.run_sync(do_run_migrations)`: the work is the script's own.
            from sqlalchemy.engine import create_engine

            return _Awaited(args[0](create_engine(self).connect(), *args[1:], **kwargs))
        if any(map(_is_of_the_migration, (*args, *kwargs.values()))):
            _refuse(self, "it would work on the database")
        return _child(self, "" if name.endswith("()") else "()")

    def __getitem__(self, key):
        return _child(self, f"[{key!r}]")

    def __mro_entries__(self, bases):
        from _absent.classes import base_of

        return base_of(self, bases)

    def __str__(self):
        if not _reasons:
            from _absent.texts import METHODS
            from _retort import watch_text

            watch_text(METHODS)
        _reasons.pop(self._absent_name, None)
        _reasons[self._absent_name] = self._absent_why
        return OPEN + self._absent_name + CLOSE

    def __repr__(self):
        return str(self)

    def __format__(self, specification):
        return str(self)

    @property
    def __class__(self):
        # `isinstance(payload, dict)` in a script is a decision; in the facade it is how an error finds its name.
        if sys._getframe(1).f_code.co_filename.startswith("/"):
            _refuse(self, "a decision needs its type")
        return Absent

    def __hash__(self):
        return id(self)

    def __eq__(self, other):
        if self is other:
            return True
        if isinstance(other, (Absent, type)) or getattr(type(other), "__module__", "") == "typing":
            return False
        _refuse(self, "a comparison needs it")

    def __ne__(self, other):
        return not self == other

    def __instancecheck__(self, instance):
        if sys._getframe(1).f_code.co_filename.startswith("/") and not isinstance(instance, Absent):
            _refuse(self, "a decision needs it")
        return isinstance(instance, Absent)

    def __subclasscheck__(self, cls):
        if sys._getframe(1).f_code.co_filename.startswith("/") and not isinstance(cls, Absent):
            _refuse(self, "a decision needs it")
        return isinstance(cls, Absent)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        return False

    async def __aenter__(self):
        return self

    async def __aexit__(self, *raised):
        return False

    def __await__(self):
        return self
        yield

    def __set_name__(self, owner, name):
        """A class attribute."""

    def _part_of(self, owner):
        """`Table("t", metadata, Whatever())`: a model may have it, its CREATE TABLE may not."""
        owner._unknown_part = self

    # What the facade asks of the items of a table, of the constraints added to it, and of a column's items.
    _set_table = _in_table = _set_parent = _part_of

    def __setitem__(self, key, value):
        """Nobody reads it back."""


_HANDS = (
    "alembic.operations.", "alembic.runtime.migration", "sqlalchemy.engine.base", "sqlalchemy.engine.raw",
    "sqlalchemy.ext.asyncio.", "sqlalchemy.orm.session",
)


def _is_of_the_migration(value):
    """`seed(op)`, `backfill(connection)`: what a revision hands on for work to be done with it."""
    op = sys.modules.get("alembic.op")
    if op is None or not op._current:
        return False
    if value is op:
        return True
    return any(base.__module__.startswith(_HANDS) for base in type(value).__mro__)


class _Awaited:
    def __init__(self, result):
        self._result = result

    def __await__(self):
        return self._result
        yield


def _child(parent, suffix):
    name = parent._absent_name
    # What is made of what is made of a name says no more than the first few steps.
    return Absent(name + suffix if len(name) < 80 else name, parent._absent_why)


def _refuse(value, purpose):
    raise AbsentError(f"`{value._absent_name}` is not known here, and {purpose}; {value._absent_why}{REMEDY}")


def _gives(name):
    def method(self, *args):
        return _child(self, "")

    method.__name__ = name
    return method


def _decides(name, purpose):
    def method(self, *args):
        _refuse(self, purpose)

    method.__name__ = name
    return method


for _operator in "add sub mul truediv floordiv mod divmod pow and or xor lshift rshift matmul".split():
    for _name in (f"__{_operator}__", f"__r{_operator}__"):
        setattr(Absent, _name, _gives(_name))
for _operator in "neg pos invert abs".split():
    setattr(Absent, f"__{_operator}__", _gives(f"__{_operator}__"))
for _operator in "lt le gt ge".split():
    setattr(Absent, f"__{_operator}__", _decides(f"__{_operator}__", "a comparison needs it"))
for _operator in "bool len contains".split():
    setattr(Absent, f"__{_operator}__", _decides(f"__{_operator}__", "a decision needs it"))
for _operator in "iter next reversed".split():
    setattr(Absent, f"__{_operator}__", _decides(f"__{_operator}__", "a loop needs it"))
for _operator in "int float complex index round bytes fspath".split():
    setattr(Absent, f"__{_operator}__", _decides(f"__{_operator}__", "its value is needed"))


_watch_class(Absent)


class AbsentModule(type(sys)):
    """A module that was not found."""

    def __init__(self, name):
        super().__init__(name, "A module that is not in the image.")
        self.__path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return missing_name(self.__name__, name, f"there is no module `{self.__name__}` here: ")


def missing_name(module, name, why):
    """`name` of `from module import name`."""
    return Absent(f"{module}.{name}", why)
