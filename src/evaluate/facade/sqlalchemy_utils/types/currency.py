"""`sqlalchemy_utils.types.currency.CurrencyType`"""

from sqlalchemy import types

from .converted import Converted


class CurrencyType(Converted):
    """`VARCHAR(3)`"""

    impl = types.String(3)

    def __init__(self, *args, **kw):
        super().__init__()
