"""`config = Config(".env"); config("DATABASE_URL", cast=Secret)`"""

import os

from _absent import Absent

_UNDEFINED = object()


class EnvironError(Exception):
    """A variable that was set after it was read."""


class Environ(dict):
    """`environ["TESTING"] = "1"`"""

    def __init__(self, environ=os.environ):
        super().__init__(environ)
        self._environ = environ

    def __setitem__(self, key, value):
        self._environ[key] = value
        super().__setitem__(key, value)


environ = Environ()


class Config:
    """The environment, then a file."""

    def __init__(self, env_file=None, environ=environ, env_prefix="", encoding="utf-8"):
        self.environ = environ
        self.env_prefix = env_prefix
        self.file_values = {}
        if env_file is not None:
            if os.path.isfile(env_file):
                self.file_values = self._read_file(env_file, encoding)
            else:
                import warnings

                warnings.warn(f"Config file '{env_file}' not found.", stacklevel=2)

    def __call__(self, key, cast=None, default=_UNDEFINED):
        return self.get(key, cast, default)

    def get(self, key, cast=None, default=_UNDEFINED):
        key = self.env_prefix + key
        value = self.environ.get(key, self.file_values.get(key, default))
        if value is _UNDEFINED:
            # An error for who needs the value, not for who imports the module.
            return Absent(f"config({key!r})", f"the environment has no `{key}`: ")
        if cast is None or value is None:
            return value
        if cast is bool and isinstance(value, str):
            known = {"true": True, "1": True, "false": False, "0": False}
            if value.lower() not in known:
                raise ValueError(f"Config '{key}' has value '{value}'. Not a valid bool.")
            return known[value.lower()]
        try:
            return cast(value)
        except (TypeError, ValueError):
            raise ValueError(f"Config '{key}' has value '{value}'. Not a valid {cast.__name__}.") from None

    @staticmethod
    def _read_file(path, encoding):
        found = {}
        with open(path, encoding=encoding) as file:
            for line in file:
                line = line.strip()
                if "=" in line and not line.startswith("#"):
                    key, _, value = line.partition("=")
                    found[key.strip()] = value.strip().strip("\"'")
        return found
