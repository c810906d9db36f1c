"""`sqlalchemy.future`: what SQLAlchemy 2.0 is anyway."""

from sqlalchemy.engine.base import Connection, Engine  # noqa: F401
from sqlalchemy.engine.create import create_engine  # noqa: F401
from sqlalchemy.sql.selectable import select  # noqa: F401
