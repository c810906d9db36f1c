"""`migrate = Migrate(app, db)`: which `db` an application migrates, and with which options."""

from .application import configure_args, database
from .migrate import Migrate

__all__ = ["Migrate", "configure_args", "database"]
