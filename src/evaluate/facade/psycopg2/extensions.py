"""`psycopg2.extensions`: isolation levels, adapters, quoting."""

from psycopg2._adapting import (  # noqa: F401
    AsIs, Binary, Boolean, Float, ISQLQuote, QuotedString, adapt, adapters, register_adapter,
)
from psycopg2.errors import lookup as _lookup
from sqlalchemy.engine.raw import Cursor as cursor, RawConnection as connection  # noqa: F401, N813

ISOLATION_LEVEL_AUTOCOMMIT = 0
ISOLATION_LEVEL_READ_COMMITTED = 1
ISOLATION_LEVEL_REPEATABLE_READ = 2
ISOLATION_LEVEL_SERIALIZABLE = 3
ISOLATION_LEVEL_READ_UNCOMMITTED = 4
ISOLATION_LEVEL_DEFAULT = None

STATUS_SETUP, STATUS_READY, STATUS_BEGIN, STATUS_PREPARED = 0, 1, 2, 5
STATUS_IN_TRANSACTION = STATUS_BEGIN

TRANSACTION_STATUS_IDLE, TRANSACTION_STATUS_ACTIVE, TRANSACTION_STATUS_INTRANS = 0, 1, 2
TRANSACTION_STATUS_INERROR, TRANSACTION_STATUS_UNKNOWN = 3, 4

QueryCanceledError = _lookup("57014")
TransactionRollbackError = _lookup("40001")


def quote_ident(name, scope):
    """`"name"`"""
    from sqlalchemy.engine import send

    column = {"kind": "column", "name": {"text": str(name), "quote": True}}
    return send.request({"kind": "compile", "compiled": {"expression": column}})


def register_type(obj, conn_or_curs=None):
    raise NotImplementedError("psycopg2.extensions.register_type is not part of this facade")


def __getattr__(name):
    raise AttributeError(f"psycopg2.extensions.{name} is not part of this facade")
