"""`config("DATABASE_URL", default=..., cast=bool)`: the environment, then settings.ini or .env above the caller's file."""

import os
import sys

from _absent import Absent

_UNDEFINED = object()


class UndefinedValueError(Exception):
    """A name without a value."""


class Csv:
    """`cast=Csv()`: `"a, b"` is `["a", "b"]`"""

    def __init__(self, cast=str, delimiter=",", strip=" \t\n\r\x0b\x0c", post_process=list):
        self.cast = cast
        self.delimiter = delimiter
        self.strip = strip
        self.post_process = post_process

    def __call__(self, value):
        if value is None:
            return self.post_process()
        import shlex

        splitter = shlex.shlex(value, posix=True)
        splitter.whitespace = self.delimiter
        splitter.whitespace_split = True
        return self.post_process(self.cast(part.strip(self.strip)) for part in splitter)


class Choices:
    """`cast=Choices(["a", "b"])`"""

    def __init__(self, flat=None, cast=str, choices=None):
        self.cast = cast
        self._valid = [*(flat or ()), *(value for value, _ in choices or ())]

    def __call__(self, value):
        value = self.cast(value)
        if value not in self._valid:
            raise ValueError(f"Value not in list: {value!r}; valid values are {self._valid!r}")
        return value


def strtobool(value):
    """`"yes"` -> True"""
    if isinstance(value, bool):
        return value
    text = str(value).lower()
    if text in ("y", "yes", "t", "true", "on", "1"):
        return True
    if text in ("n", "no", "f", "false", "off", "0"):
        return False
    raise ValueError(f"Invalid truth value: {text}")


class RepositoryEmpty:
    """No file."""

    def __init__(self, source="", encoding="UTF-8"):
        self.data = {}

    def __contains__(self, key):
        return key in os.environ or key in self.data

    def __getitem__(self, key):
        return self.data[key]


class RepositoryEnv(RepositoryEmpty):
    """`.env`: a line is all of its value."""

    def __init__(self, source, encoding="UTF-8"):
        self.data = {}
        with open(source, encoding=encoding) as file:
            for line in file:
                line = line.strip()
                name, sign, value = line.partition("=")
                if line.startswith("#") or not sign:
                    continue
                value = value.strip()
                if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
                    value = value[1:-1]
                self.data[name.strip()] = value


class RepositoryIni(RepositoryEmpty):
    """`[settings]` of settings.ini"""

    def __init__(self, source, encoding="UTF-8"):
        from configparser import ConfigParser

        parser = ConfigParser()
        with open(source, encoding=encoding) as file:
            parser.read_file(file)
        self.data = {name.upper(): value for name, value in parser["settings"].items()}

    def __getitem__(self, key):
        return self.data[key.upper()]


class Config:
    """`Config(RepositoryEnv(".env"))`"""

    def __init__(self, repository):
        self.repository = repository

    def get(self, option, default=_UNDEFINED, cast=None):
        if option in os.environ:
            value = os.environ[option]
        else:
            try:
                value = self.repository[option]
            except KeyError:
                if default is _UNDEFINED:
                    # An error for who needs the value, not for who imports the module.
                    return Absent(f"config({option!r})", f"the environment has no `{option}`: ")
                value = default
        if cast is bool:
            return bool(value) if value in ("", None) else strtobool(value)
        return value if cast is None else cast(value)

    def __call__(self, *args, **keywords):
        return self.get(*args, **keywords)


class AutoConfig:
    """`decouple.config`"""

    _FILES = {"settings.ini": RepositoryIni, ".env": RepositoryEnv}
    encoding = "UTF-8"

    def __init__(self, search_path=None):
        self.search_path = search_path
        self._config = None

    def __call__(self, *args, **keywords):
        if self._config is None:
            folder = self.search_path or os.path.dirname(os.path.abspath(sys._getframe(1).f_code.co_filename))
            self._config = Config(self._repository(folder))
        return self._config.get(*args, **keywords)

    def _repository(self, folder):
        while True:
            for name, kind in self._FILES.items():
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    return kind(path, encoding=self.encoding)
            above = os.path.dirname(folder)
            if above == folder:
                return RepositoryEmpty()
            folder = above


config = AutoConfig()
