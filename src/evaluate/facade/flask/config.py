"""`app.config`: settings by their names."""

import json
import os
from importlib import import_module

from _absent import Absent, is_absent


class Config(dict):
    """`app.config["ADMIN_URL"]`; what no part says that can be read here is unknown."""

    def __missing__(self, key):
        return Absent(f"flask.current_app.config[{key!r}]", "no setting of the application that can be read here says it: ")

    def get(self, key, default=None):
        # Where all was read, a setting that is not there is not there.
        if key in self or self._is_whole:
            return dict.get(self, key, default)
        return self[key]

    _is_whole = True

    def from_object(self, obj):
        """`app.config.from_object("shop.settings.Production")`: all that is written in capitals."""
        if isinstance(obj, str):
            obj = _named(obj)
        if is_absent(obj):
            self._is_whole = False
            return
        for name in dir(obj):
            if name.isupper():
                self[name] = getattr(obj, name)

    def from_mapping(self, mapping=None, **kw):
        """`app.config.from_mapping(DEBUG=True)`"""
        for name, value in {**(mapping or {}), **kw}.items():
            if name.isupper():
                self[name] = value
        return True

    def from_prefixed_env(self, prefix="FLASK", *, loads=json.loads):
        """`FLASK_ADMIN_URL` of the environment, and `FLASK_MAIL__HOST` within `MAIL`"""
        for name in sorted(os.environ):
            if not name.startswith(f"{prefix}_"):
                continue
            try:
                value = loads(os.environ[name])
            except Exception:
                value = os.environ[name]
            *outer, key = name.removeprefix(f"{prefix}_").split("__")
            place = self
            for part in outer:
                place = place.setdefault(part, {})
            place[key] = value
        return True

    def from_envvar(self, variable_name, silent=False):
        """`app.config.from_envvar("SHOP_SETTINGS")`"""
        path = os.environ.get(variable_name)
        if path:
            return self.from_pyfile(path, silent)
        if silent:
            return False
        raise RuntimeError(f"The environment variable {variable_name!r} is not set")

    def from_pyfile(self, filename, silent=False):
        """`app.config.from_pyfile("settings.cfg")`"""
        found = {}
        try:
            with open(filename, "rb") as file:
                exec(compile(file.read(), filename, "exec"), found)
        except OSError:
            # An instance folder is where the application runs.
            self._is_whole = False
            return False
        return self.from_mapping(found)

    def from_file(self, filename, load, silent=False, text=True):
        """`app.config.from_file("settings.toml", load=tomllib.load, text=False)`"""
        try:
            with open(filename, "r" if text else "rb") as file:
                found = load(file)
        except OSError:
            self._is_whole = False
            return False
        if is_absent(found):
            self._is_whole = False
            return False
        return self.from_mapping(found)

    def get_namespace(self, namespace, lowercase=True, trim_namespace=True):
        """`app.config.get_namespace("MAIL_")`"""
        found = {}
        for name, value in self.items():
            if name.startswith(namespace):
                name = name[len(namespace):] if trim_namespace else name
                found[name.lower() if lowercase else name] = value
        return found


def _named(path):
    module, _, name = path.rpartition(".")
    try:
        return import_module(path)
    except ImportError:
        return getattr(import_module(module), name)
