"""Whether a column has another server default, or another identity, than its model."""

import re

from .compare_indexes import CAST


def compare_server_default(impl, inspector_column, metadata_column, rendered_metadata_default, rendered_inspector_default):
    """`True` where the defaults differ: PostgreSQL itself is asked, `SELECT a = b`."""
    key = metadata_column.table._autoincrement_column
    if metadata_column.primary_key and metadata_column is key:
        return False
    reflected = rendered_inspector_default
    if reflected and re.match(r"nextval\('(.+?)'::regclass\)", reflected):
        reflected = reflected.replace("::regclass", "")
    if reflected == rendered_metadata_default:
        return False
    if reflected is None or rendered_metadata_default is None or metadata_column.server_default is None:
        return True
    return not impl.connection.scalar(_same(reflected, metadata_column.server_default.arg, inspector_column.type))


def _same(reflected, wanted, type_):
    from sqlalchemy import Numeric, literal_column, select

    if isinstance(wanted, str):
        if not isinstance(type_, Numeric):
            wanted = "'" + re.sub(r"^'|'$", "", wanted) + "'"
        wanted = literal_column(wanted)
    return select(literal_column(reflected) == wanted)


_PUNCTUATION = re.compile(r"[ \(\)'\"`\[\]\t\r\n]")


def normalized_computed(sqltext):
    """What a generated column computes, without casts, spaces, quotes and parentheses."""
    return _PUNCTUATION.sub("", CAST.sub("", sqltext)).lower()


_OPTIONS = ("start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache", "order")


def identity_options(identity):
    """The options of an Identity that are given."""
    if identity is None:
        return {}
    options = {"always": identity.always} if hasattr(identity, "always") else {}
    if getattr(identity, "on_null", None) is not None:
        options["on_null"] = identity.on_null
    given = ((name, getattr(identity, name, None)) for name in _OPTIONS)
    return {**options, **{name: value for name, value in given if value is not None}}


def compare_identity_default(impl, metadata_identity, inspector_identity):
    """The options that differ, those that are not given and count as PostgreSQL's, and whether there is a difference."""
    wanted, found = identity_options(metadata_identity), identity_options(inspector_identity)
    different, ignored = set(), set()
    for name in {*wanted, *found} - {"always"}:
        if wanted.get(name) != found.get(name):
            (ignored if wanted.get(name) is None else different).add(name)
    if bool(wanted.get("always")) != bool(found.get("always")):
        different.add("always")
    different -= {"order", "on_null"}
    return different, ignored, bool(different) or (metadata_identity is None) != (inspector_identity is None)
