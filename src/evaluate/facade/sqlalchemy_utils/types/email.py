"""`sqlalchemy_utils.types.email.EmailType`"""

from sqlalchemy import types


class EmailType(types.TypeDecorator):
    """`VARCHAR(255)`; addresses are kept in lower case"""

    impl = types.Unicode
    cache_ok = True

    def __init__(self, length=255, *args, **kw):
        super().__init__(*args, length=length, **kw)

    def process_bind_param(self, value, dialect):
        return None if value is None else value.lower()
