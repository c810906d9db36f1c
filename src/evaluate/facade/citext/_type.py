"""`CITEXT`"""

from sqlalchemy import types


class CIText(types.Concatenable, types.UserDefinedType):
    """`CITEXT`"""

    cache_ok = True
    _literal_as_text = True

    def get_col_spec(self, **kw):
        return "CITEXT"
