"""`sql.SQL("ALTER TABLE {} ...").format(sql.Identifier("users"))` of psycopg 3: what is no part is a literal."""

from psycopg2 import sql as _psycopg2
from psycopg2.sql import Composable

from psycopg import _literals


def quote(obj, context=None):
    """`quote("it's")`: `'it''s'`"""
    return Literal(obj).as_string(context)


class _Part(Composable):
    def as_string(self, context=None):
        return super().as_string(context)

    def _several(self, parts):
        return Composed(parts)

    def as_bytes(self, context=None):
        return self.as_string(context).encode()


class Composed(_Part, _psycopg2.Composed):
    """Several parts, one behind the other."""

    @staticmethod
    def _part(each):
        return each if isinstance(each, Composable) else Literal(each)


class SQL(_Part, _psycopg2.SQL):
    """`SQL("SELECT {} FROM {table}")`: text that is written as it is."""

    _composed = Composed


class Identifier(_Part, _psycopg2.Identifier):
    """`Identifier("side", "users")`: `"side"."users"`"""


class Literal(_Part, _psycopg2.Literal):
    """`Literal("it's")`: `'it''s'`"""

    def as_string(self, context=None):
        return _literals.quoted(self._wrapped)


class Placeholder(_Part, _psycopg2.Placeholder):
    """`%s`, or `%(name)s`"""


NULL = SQL("NULL")
DEFAULT = SQL("DEFAULT")
