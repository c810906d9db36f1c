"""`sqlalchemy_utils.types.ip_address.IPAddressType`"""

from sqlalchemy import types

from .converted import Converted


class IPAddressType(Converted):
    """`VARCHAR(50)`"""

    impl = types.Unicode(50)

    def __init__(self, max_length=50, *args, **kw):
        super().__init__()
        self.impl = types.Unicode(max_length)
