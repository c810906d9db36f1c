"""Where a Flask application's models are: `FLASK_APP`, wsgi.py or app.py, as the command `flask` looks for them."""

import os
import re
import sys

from _absent import is_absent

from .migrate import Migrate

_DEFAULTS = {"compare_type": True, "render_as_batch": True}
_looked = []
# `Migrate(app, db, version_table="v")`, `migrate.init_app(app, db, transaction_per_migration=True)`
_DECIDING = re.compile(
    r"\b(?:Migrate|init_app)\((?:[^()]|\([^()]*\))*\b(?:version_table|version_table_schema|version_table_pk|transaction_per_migration)\s*="
)
_OTHERS = {"node_modules", "site-packages", "tests", "__pycache__"}


def configure_args():
    """The keywords that Flask-Migrate's env.py hands to `context.configure()`."""
    database()
    if Migrate.last is None and not _looked and _decides("."):
        look()
    return dict(_DEFAULTS if Migrate.last is None else Migrate.last.configure_args)


def database():
    """The application's `db`; only models need it, so that no other command imports an application."""
    from _retort import environment

    if environment["command"] in ("revision", "check"):
        look()
    if Migrate.last is not None and Migrate.last.db is not None:
        return Migrate.last.db
    extension = sys.modules.get("flask_sqlalchemy.extension")
    return extension.SQLAlchemy.last if extension is not None else None


def _decides(folder):
    """Whether a file of the project gives its `Migrate()` what decides where the version table is, or what a transaction holds."""
    for path, folders, files in os.walk(folder):
        if "pyvenv.cfg" in files:
            folders.clear()
            continue
        folders[:] = [name for name in folders if name not in _OTHERS and not name.startswith(".")]
        for name in files:
            if name.endswith(".py"):
                with open(os.path.join(path, name), encoding="utf-8", errors="replace") as file:
                    text = file.read()
                if "igrate" in text and _DECIDING.search(text):
                    return True
    return False


def look():
    """Imports the application, once."""
    if not _looked:
        _looked.append(True)
        _import_application()


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
    _make(application, made_by)


def _make(application, made_by):
    """`create_app("production")`: what stands behind the colon, else a factory where nothing was made by the import."""
    factory, bracket, arguments = made_by.partition("(")
    if not made_by and Migrate.last is not None and Migrate.last.db is not None:
        return
    for name in (factory,) if factory else ("create_app", "make_app"):
        made = getattr(application, name, None)
        # `app = Flask(__name__)` is no factory.
        if made is not None and not is_absent(made) and callable(made):
            eval(f"made({arguments}" if bracket else "made()", {"made": made})
            return
