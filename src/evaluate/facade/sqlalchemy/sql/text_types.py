"""Text."""

from .type_api import TypeEngine, TypeEngineMixin


class Concatenable(TypeEngineMixin):
    """`+` between such columns is `||`."""


class Indexable(TypeEngineMixin):
    """`column[index]`"""


class String(Concatenable, TypeEngine):
    """`VARCHAR(length)`"""

    __visit_name__ = "string"
    _kind = "varchar"
    python_type = str

    def __init__(self, length=None, collation=None):
        self.length = length
        self.collation = collation

    def _payload(self):
        return {"kind": self._kind, "length": self.length, "collation": self.collation}


class VARCHAR(String):
    """`VARCHAR(length)`"""


class CHAR(String):
    """`CHAR(length)`"""

    _kind = "char"


class NVARCHAR(String):
    """`NVARCHAR(length)`"""

    _kind = "nvarchar"


class NCHAR(String):
    """`NCHAR(length)`"""

    _kind = "nchar"


class Unicode(String):
    """`VARCHAR(length)`"""


class Text(String):
    """`TEXT`"""

    _kind = "text"


class TEXT(Text):
    """`TEXT`"""


class CLOB(Text):
    """`CLOB`"""

    _kind = "clob"


class UnicodeText(Text):
    """`TEXT`"""
