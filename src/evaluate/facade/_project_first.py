"""Which of two modules of one name is imported: that of the project, or the package in the image.

Modules in the image come before those on the path. A project may have a `slugify.py` of its own, and means that one;
a package that `pip` has installed beside the project does not work here, and the one in the image is meant.
"""

import sys

PACKAGES = frozenset(
    """
    advanced_alchemy alembic_postgresql_enum alembic_utils citext click cryptography dateutil decouple dotenv environs
    fastapi_users fastapi_users_db_sqlalchemy flask geoalchemy2 orjson packaging pgvector pydantic pydantic_core
    pydantic_settings six slugify sqlalchemy_json sqlalchemy_jsonfield sqlalchemy_utils sqlmodel starlette tqdm
    typing_extensions uuid6 uuid_extensions uuid_utils
    """.split()
)

# Small parts of packages that are plain Python: the whole, where it has been installed, is better.
_PARTS = frozenset(["dateutil", "six"])

_of_the_project = set()


class Finder:
    """First on `sys.meta_path`."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        package = name.partition(".")[0]
        if package not in PACKAGES:
            return None
        if package != name:
            return _on(path, name) if package in _of_the_project else None
        spec = _on([entry for entry in sys.path if name in _PARTS or not _is_installed(entry)], name)
        if spec is None or spec.loader is None:
            # Nothing, or a folder without __init__.py: a package goes before it.
            return None
        _of_the_project.add(name)
        return spec


def _on(path, name):
    for finder in sys.meta_path:
        if getattr(finder, "__name__", "") == "PathFinder":
            return finder.find_spec(name, path)
    return None


def _is_installed(folder):
    return "site-packages" in folder or "dist-packages" in folder


def install():
    """`sys.meta_path.insert(0, ...)`"""
    sys.meta_path.insert(0, Finder)
