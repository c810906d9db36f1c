"""`sqlalchemy_utils.types.country.CountryType`"""

from sqlalchemy import types

from .converted import Converted


class CountryType(Converted):
    """`VARCHAR(2)`"""

    impl = types.String(2)

    def __init__(self, *args, **kw):
        super().__init__()
