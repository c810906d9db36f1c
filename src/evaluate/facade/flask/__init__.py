"""`from flask import current_app`: what the env.py of Flask-Migrate asks of an application that is not running here."""

from _absent import Absent

from .application import WHY as _WHY
from .application import Flask, Settings

__all__ = ["Flask", "current_app", "has_app_context", "has_request_context"]


class _Migrate(Absent):
    """`current_app.extensions["migrate"]`"""

    @property
    def configure_args(self):
        from flask_migrate import configure_args

        return configure_args()

    @property
    def db(self):
        """The application's `SQLAlchemy()`, where its models are asked for."""
        from flask_migrate import database

        found = database()
        return _Database("flask.current_app.extensions['migrate'].db", _WHY) if found is None else found


class _Database(Absent):
    """An application's `db` that is not here: its engine is that of the configured database."""

    @property
    def engine(self):
        from flask_sqlalchemy.extension import configured_engine

        return configured_engine("flask.current_app.extensions['migrate'].db.engine")

    def get_engine(self, bind_key=None, **unused):
        return self.engine


class _Extensions(dict):
    def __missing__(self, name):
        return _Migrate(f"flask.current_app.extensions[{name!r}]", _WHY)


class _Application(Absent):
    def __init__(self):
        super().__init__("flask.current_app", _WHY)
        object.__setattr__(self, "extensions", _Extensions())
        object.__setattr__(self, "config", Settings())


current_app = _Application()


def has_app_context():
    """`flask db` has pushed the application's context, and this stands for it."""
    return True


def has_request_context():
    """No migration answers a request."""
    return False
