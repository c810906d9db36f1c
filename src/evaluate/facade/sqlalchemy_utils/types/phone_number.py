"""`sqlalchemy_utils.types.phone_number.PhoneNumberType`"""

from sqlalchemy import types

from .converted import Converted


class PhoneNumberType(Converted):
    """`VARCHAR(20)`"""

    impl = types.Unicode(20)

    def __init__(self, region="US", max_length=20, *args, **kw):
        super().__init__()
        self.region = region
        self.impl = types.Unicode(max_length)
