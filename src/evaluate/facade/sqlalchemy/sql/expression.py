"""`sqlalchemy.sql.expression`: the expression language under its own name."""

import sqlalchemy


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'sqlalchemy.sql.expression' has no attribute {name!r}")
    from sqlalchemy.sql import elements, functions, selectable

    for module in (sqlalchemy, elements, selectable, functions):
        value = getattr(module, name, None)
        if value is not None:
            return value
    raise AttributeError(f"sqlalchemy.sql.expression.{name} is not part of this facade")
