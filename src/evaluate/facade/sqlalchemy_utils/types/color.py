"""`sqlalchemy_utils.types.color.ColorType`"""

from sqlalchemy import types

from .converted import Converted


class ColorType(Converted):
    """`VARCHAR(20)`"""

    impl = types.Unicode(20)

    def __init__(self, max_length=20, *args, **kw):
        super().__init__()
        self.impl = types.Unicode(max_length)
