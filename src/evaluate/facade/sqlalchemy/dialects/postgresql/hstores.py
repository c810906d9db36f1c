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
        return _Pairs(value) if isinstance(value, dict) else value


class _Pairs:
    """A dictionary on its way to the host."""

    def __init__(self, pairs):
        self._pairs = pairs

    def _wire_value(self):
        pairs = [[str(key), None if item is None else str(item)] for key, item in self._pairs.items()]
        return {"kind": "hstore", "value": pairs}


class hstore(GenericFunction):
    """`hstore('a', '1')`"""

    type = HSTORE
    name = "hstore"
    inherit_cache = True
