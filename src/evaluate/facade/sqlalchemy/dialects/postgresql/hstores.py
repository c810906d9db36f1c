"""`HSTORE`"""

from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.sql.sqltypes import Text
from sqlalchemy.sql.type_api import to_instance

from .types import _Named


class HSTORE(_Named):
    """`HSTORE`"""

    hashable = False
    python_type = dict

    def __init__(self, text_type=None):
        self.text_type = Text() if text_type is None else to_instance(text_type)

    def _to_driver(self, value):
        if not isinstance(value, dict):
            return value
        return ", ".join(f"{_quoted(key)}=>{_quoted(item)}" for key, item in value.items())


def _quoted(text):
    if text is None:
        return "NULL"
    return '"' + str(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


class hstore(GenericFunction):
    """`hstore('a', '1')`"""

    type = HSTORE
    name = "hstore"
    inherit_cache = True
