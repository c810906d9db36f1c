"""`app = Flask(__name__)`: of an application there are its settings."""

from _absent import Absent

from .config import Config

WHY = "the Flask application does not run here: "


class Flask(Absent):
    """`Flask(__name__)`; its routes and all else can be written down, and nothing comes of them."""

    # The last one that was made, and those of `with app.app_context():`.
    last = None
    pushed = []

    def __init__(self, import_name, *args, **kw):
        super().__init__("flask.Flask()", WHY)
        own = {"import_name": import_name, "name": import_name, "config": Config(), "extensions": {}}
        for name, value in own.items():
            object.__setattr__(self, name, value)
        Flask.last = self

    def app_context(self):
        return _Context(self)

    test_request_context = app_context


class _Context:
    def __init__(self, app):
        self.app = app

    def push(self):
        Flask.pushed.append(self.app)

    def pop(self, *unused):
        Flask.pushed.remove(self.app)

    def __enter__(self):
        self.push()
        return self

    def __exit__(self, *raised):
        self.pop()


class Settings:
    """`current_app.config`: the application is imported when a revision asks for one of its settings."""

    def __getitem__(self, key):
        return _settings(key)[key]

    def get(self, key, default=None):
        return _settings(key).get(key, default)

    def __contains__(self, key):
        return key in _settings(key)

    def __getattr__(self, name):
        return getattr(_settings(), name)


def _settings(key=None):
    """Of the application whose context env.py has pushed, else of the one that `FLASK_APP` names."""
    if Flask.pushed:
        return Flask.pushed[-1].config
    if not _is_configured(key):
        if Flask.last is None:
            from flask_migrate.application import look

            look()
        if Flask.last is not None:
            return Flask.last.config
    return Absent("flask.current_app.config", WHY)


def _is_configured(key):
    # An env.py of Flask-Migrate asks for the database's URL in every run: the configured one is meant.
    from _retort import environment

    return key == "SQLALCHEMY_DATABASE_URI" and environment["url"] is not None
