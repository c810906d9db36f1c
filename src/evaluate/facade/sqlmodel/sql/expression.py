"""`sqlmodel.sql.expression.select(User)`: selects that know whether they give rows or single values."""

from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.elements import (
    ColumnClause,
    all_,
    and_,
    any_,
    asc,
    between,
    case,
    cast,
    collate,
    desc,
    distinct,
    extract,
    funcfilter,
    not_,
    nulls_first,
    nulls_last,
    or_,
    over,
    tuple_,
    type_coerce,
    within_group,
)
from sqlalchemy.sql.schema import Column
from sqlalchemy.sql.select_statement import Select as _Select


class SelectBase(_Select):
    """What `Select` and `SelectOfScalar` have in common."""

    inherit_cache = True


class Select(SelectBase):
    """`select(User.id, User.name)`: its results are rows."""


class SelectOfScalar(SelectBase):
    """`select(User)`: its results are what is selected, and no rows."""


def select(*entities):
    """`select(User)`"""
    return (SelectOfScalar if len(entities) == 1 else Select)(*entities)


def col(column_expression):
    """`col(User.name).like("a%")`: the attribute itself, for tools that check types."""
    if not isinstance(column_expression, (ColumnClause, Column, InstrumentedAttribute)):
        raise RuntimeError(f"Not a SQLAlchemy column: {column_expression}")
    return column_expression
