"""`from flask import current_app`: what the env.py of Flask-Migrate asks of an application that is not running here."""

from _absent import Absent

_WHY = "the Flask application does not run here: "


class _Migrate(Absent):
    """`current_app.extensions["migrate"]`"""

    configure_args = {}


class _Extensions(dict):
    def __missing__(self, name):
        return _Migrate(f"flask.current_app.extensions[{name!r}]", _WHY)


class _Application(Absent):
    def __init__(self):
        super().__init__("flask.current_app", _WHY)
        object.__setattr__(self, "extensions", _Extensions())


current_app = _Application()
