"""`sqlalchemy.sql`: what `sqlalchemy` itself exports of the expression language, under its other name."""

import sqlalchemy

from .._lazy import names

_load, __all__ = names(
    "sqlalchemy.sql",
    {
        "sqlalchemy.sql.quoting": "quoted_name",
        "sqlalchemy.sql.naming": "conv",
        "sqlalchemy.sql.visitors": "ClauseVisitor",
    },
    "base ddl dml elements expression functions naming operators roles schema selectable sqltypes type_api visitors",
)


def __getattr__(name):
    try:
        return _load(name)
    except AttributeError as error:
        if name.startswith("__") or not hasattr(sqlalchemy, name):
            raise error
        return getattr(sqlalchemy, name)
