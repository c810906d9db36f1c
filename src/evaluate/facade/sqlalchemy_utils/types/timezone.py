"""`sqlalchemy_utils.types.timezone.TimezoneType`"""

from sqlalchemy import types

from .converted import Converted


class TimezoneType(Converted):
    """`VARCHAR(50)`"""

    impl = types.Unicode(50)

    def __init__(self, backend="dateutil"):
        super().__init__()
        self.backend = backend
