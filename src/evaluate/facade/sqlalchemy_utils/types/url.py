"""`sqlalchemy_utils.types.url.URLType`"""

from sqlalchemy import types

from .converted import Converted


class URLType(Converted):
    """`TEXT`"""

    impl = types.UnicodeText
