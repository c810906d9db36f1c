"""`sqlalchemy_utils.types.locale.LocaleType`"""

from sqlalchemy import types

from .converted import Converted


class LocaleType(Converted):
    """`VARCHAR(10)`"""

    impl = types.Unicode(10)

    def __init__(self):
        super().__init__()
