"""`sqlmodel.sql.base.Executable`"""

from sqlalchemy.sql.selectable import Executable as _Executable


class Executable(_Executable):
    """What `Session.exec()` says that it takes."""
