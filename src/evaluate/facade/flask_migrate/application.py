"""Where a Flask application's models are: `FLASK_APP`, wsgi.py or app.py, as the command `flask` looks for them."""

import os
import sys

from .migrate import Migrate

_DEFAULTS = {"compare_type": True, "render_as_batch": True}
_looked = []


def configure_args():
    """The keywords that Flask-Migrate's env.py hands to `context.configure()`."""
    database()
    return dict(_DEFAULTS if Migrate.last is None else Migrate.last.configure_args)


def database():
    """The application's `db`; only models need it, so that no other command imports an application."""
    from _retort import environment

    if environment["command"] in ("revision", "check") and not _looked:
        _looked.append(True)
        _import_application()
    if Migrate.last is not None and Migrate.last.db is not None:
        return Migrate.last.db
    extension = sys.modules.get("flask_sqlalchemy.extension")
    return extension.SQLAlchemy.last if extension is not None else None


def _import_application():
    name, _, made_by = os.environ.get("FLASK_APP", "").partition(":")
    if not name:
        name = next((each for each in ("wsgi.py", "app.py") if os.path.exists(each)), "")
    if not name:
        return
    folder, _, module = name.replace("\\", "/").rpartition("/")
    sys.path.insert(0, os.path.abspath(folder or "."))
    module = module.removesuffix(".py")
    # As the import statement of a project's file does it: what is missing stands for itself.
    found = {}
    path = os.path.abspath(os.path.join(folder or ".", "flask_app"))
    exec(compile(f"import {module} as application", path, "exec"), found)
    application = found["application"]
    for parts in module.split(".")[1:]:
        application = getattr(application, parts, application)
    factory = made_by.partition("(")[0] or "create_app"
    make = getattr(application, factory, None) or getattr(application, "make_app", None)
    if callable(make) and (Migrate.last is None or Migrate.last.db is None or made_by):
        make()
