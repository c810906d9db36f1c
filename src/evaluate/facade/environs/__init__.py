"""`env = Env(); env.read_env(); env.str("DATABASE_URL")`"""

import os
from contextlib import contextmanager

from _absent import Absent

_UNDEFINED = object()


class EnvError(ValueError):
    """A variable that cannot be read."""


class EnvValidationError(EnvError):
    """A variable whose value is not of its kind."""


class Env:
    """The environment, by kinds."""

    def __init__(self, *, eager=True, expand_vars=False, prefix=None):
        self._prefix = prefix or ""

    @staticmethod
    def read_env(path=None, recurse=True, verbose=False, override=False, return_path=False):
        """`.env` into the environment."""
        from dotenv import find_dotenv, load_dotenv

        return load_dotenv(path or find_dotenv(usecwd=False), override=override)

    @contextmanager
    def prefixed(self, prefix):
        """`with env.prefixed("DB_"):`"""
        before = self._prefix
        self._prefix += prefix
        try:
            yield self
        finally:
            self._prefix = before

    def _get(self, name, default, convert, validate=None):
        name = self._prefix + name
        if name not in os.environ:
            if default is _UNDEFINED:
                # An error for who needs the value, not for who imports the module.
                return Absent(f"env({name!r})", f"the environment has no `{name}`: ")
            return default
        try:
            value = convert(os.environ[name])
        except (ValueError, TypeError, ArithmeticError) as error:
            raise EnvValidationError(f'Environment variable "{name}" invalid: {error}') from error
        for check in [validate] if callable(validate) else validate or ():
            check(value)
        return value

    def __call__(self, name, default=_UNDEFINED, **more):
        return self._get(name, default, str, more.get("validate"))

    def list(self, name, default=_UNDEFINED, *, subcast=str, delimiter=",", validate=None, **more):
        """`env.list("HOSTS")`"""
        return self._get(name, default, lambda text: [subcast(part.strip()) for part in text.split(delimiter)] if text else [], validate)

    def dict(self, name, default=_UNDEFINED, *, subcast_keys=str, subcast_values=str, delimiter=",", validate=None, **more):
        """`env.dict("OPTIONS")`, e.g. `a=1,b=2`"""

        def convert(text):
            pairs = [part.partition("=") for part in text.split(delimiter) if part]
            return {subcast_keys(key.strip()): subcast_values(value.strip()) for key, _, value in pairs}

        return self._get(name, default, convert, validate)

    def enum(self, name, default=_UNDEFINED, *, type=None, enum=None, ignore_case=False, **more):
        """`env.enum("LEVEL", type=Level)`"""
        kind = enum or type
        return self._get(name, default, lambda text: next(m for m in kind if m.name == text or ignore_case and m.name.lower() == text.lower()))


def _method(convert):
    return lambda self, name, default=_UNDEFINED, **more: self._get(name, default, convert, more.get("validate"))


def _bool(text):
    if text.lower() in ("t", "true", "on", "y", "yes", "1"):
        return True
    if text.lower() in ("f", "false", "off", "n", "no", "0"):
        return False
    raise ValueError("Not a valid boolean.")


def _named(module, name):
    def convert(text):
        return getattr(__import__(module, fromlist=[name]), name)(text)

    return convert


def _log_level(text):
    import logging

    return int(text) if text.isdigit() else getattr(logging, text.upper())


def _of_iso(name):
    return lambda text: getattr(__import__("datetime"), name).fromisoformat(text)


def _timedelta(text):
    from pydantic._times import _interval

    return _interval(text)


for _name, _convert in {
    "str": str, "int": int, "float": float, "bool": _bool, "json": _named("json", "loads"), "log_level": _log_level,
    "decimal": _named("decimal", "Decimal"), "uuid": _named("uuid", "UUID"), "url": _named("urllib.parse", "urlparse"),
    "path": _named("pathlib", "Path"), "date": _of_iso("date"), "datetime": _of_iso("datetime"), "time": _of_iso("time"),
    "timedelta": _timedelta,
}.items():
    setattr(Env, _name, _method(_convert))

env = Env()
