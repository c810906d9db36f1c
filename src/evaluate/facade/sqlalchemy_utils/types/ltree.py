"""`sqlalchemy_utils.types.ltree.LtreeType`"""

from sqlalchemy import types


class LtreeType(types.UserDefinedType):
    """`LTREE`"""

    cache_ok = True
    _literal_as_text = True

    def get_col_spec(self, **kw):
        return "LTREE"

    def bind_processor(self, dialect):
        return lambda value: None if value is None else str(value)


class LQUERY(types.UserDefinedType):
    """`LQUERY`"""

    def get_col_spec(self, **kw):
        return "LQUERY"


class LTXTQUERY(types.UserDefinedType):
    """`LTXTQUERY`"""

    def get_col_spec(self, **kw):
        return "LTXTQUERY"
