"""Whether an index or UNIQUE constraint is another one than its model says."""

import re
import warnings

from alembic.util import sqla_compat

from .results import ComparisonResult

_TYPE_NAME = r"""
    (?:"[^"]+"|\w+)(?:\.(?:"[^"]+"|\w+))?
    (?:\s+(?:varying|precision))?
    (?:\s*\(\s*\d+(?:\s*,\s*\d+)?\s*\))?
    (?:\s+with(?:out)?\s+time\s+zone)?
    (?:\s*\[\s*\d*\s*\])*
"""
# `x::character varying(20)[]`
CAST = re.compile(r"::\s*" + _TYPE_NAME, re.I | re.X)
_CAST_FUNCTION = re.compile(r"\bcast\s*\((.*?)\s+as\s+" + _TYPE_NAME + r"\s*\)", re.I | re.X)
# What PostgreSQL leaves out of an index's definition as it is the default; the order of the first two matters.
_DEFAULT_SORTING = (
    re.compile("( asc nulls last)$"),
    re.compile("(?<! desc)( nulls last)$"),
    re.compile("( asc)$"),
    re.compile("( asc) nulls first$"),
    re.compile(" desc( nulls first)$"),
)


def compare_indexes(impl, metadata_index, reflected_index):
    """The result, with its reasons."""
    reasons = []
    found, wanted = bool(reflected_index.unique), bool(metadata_index.unique)
    if found != wanted:
        reasons.append(f"unique={found} to unique={wanted}")
    counts = len(reflected_index.expressions), len(metadata_index.expressions)
    if counts[0] != counts[1]:
        reasons.append(f"expression number {counts[0]} to {counts[1]}")
    if reasons:
        return ComparisonResult.Different(reasons)
    skipped = []
    for place, pair in enumerate(zip(metadata_index.expressions, reflected_index.expressions), 1):
        wanted, found = (sqla_compat.directive_text(each) for each in pair)
        if _plain(metadata_index, wanted) == _plain(metadata_index, found):
            continue
        if wanted.strip().endswith("_ops") and (" " in wanted or ")" in wanted):
            skipped.append(f"expression #{place} {wanted!r} detected as including operator clause.")
            _warn_of_operator_class(place, wanted, reflected_index.name)
        else:
            reasons.append(f"expression #{place} {found!r} to {wanted!r}")
    wanted, found = _options(metadata_index), _options(reflected_index)
    if wanted != found:
        # Alembic adds the letters of this text one by one.
        reasons.extend(f"options {found} to {wanted}")
    if reasons:
        return ComparisonResult.Different(reasons)
    return ComparisonResult.Skip(skipped) if skipped else ComparisonResult.Equal()


def _warn_of_operator_class(place, expression, name):
    warnings.warn(
        f"Expression #{place} {expression!r} in index {name!r} detected to include an operator clause. Expression "
        "compare cannot proceed. Please move the operator clause to the ``postgresql_ops`` dict to enable proper compare "
        "of the index expressions: "
        "https://docs.sqlalchemy.org/en/latest/dialects/postgresql.html#operator-classes",
        stacklevel=3,
    )


def _plain(index, text):
    """An expression without what PostgreSQL adds and leaves out."""
    text = text.lower().replace('"', "").replace("'", "")
    if index.table is not None:
        text = text.replace(f"{index.table.name.lower()}.", "")
    text = _unwrapped(CAST.sub("", text))
    for sorting in _DEFAULT_SORTING:
        match = sorting.search(text)
        if match:
            start, end = match.span(1)
            text = text[:start] + text[end:]
            break
    text, count = _unwrapped(text), 1
    while count:
        text, count = _CAST_FUNCTION.subn(r"\1", text)
    return text.replace(" ", "")


def _unwrapped(text):
    while text and text[0] == "(" and text[-1] == ")":
        text = text[1:-1]
    return text


def _options(item):
    return ("nulls_not_distinct",) if item.dialect_kwargs.get("postgresql_nulls_not_distinct") else ()


def compare_unique_constraint(impl, metadata_constraint, reflected_constraint):
    """The result, with its reason."""
    for facts in (_columns, _options):
        wanted, found = facts(metadata_constraint), facts(reflected_constraint)
        if wanted != found:
            return ComparisonResult.Different(f"expression {found} to {wanted}")
    return ComparisonResult.Equal()


def _columns(constraint):
    return tuple(sorted(column.name for column in constraint.columns))
