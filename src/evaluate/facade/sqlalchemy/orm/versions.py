"""`__mapper_args__ = {"version_id_col": version}`: an UPDATE or DELETE finds the row only as it was loaded."""

from sqlalchemy.orm.state import state_of


def first(mapper, table):
    """{column key: the version of a new row}"""
    column = mapper.version_id_col
    if column is None or column.table is not table or not mapper.version_id_generator:
        return {}
    return {column.key: mapper.version_id_generator(None)}


def next_(mapper, made, table):
    """{column key: the version after an UPDATE}"""
    column = mapper.version_id_col
    if column is None or column.table is not table or not mapper.version_id_generator:
        return {}
    return {column.key: mapper.version_id_generator(_loaded(mapper, made))}


def conditions(mapper, made, table):
    """`version = 3`"""
    column = mapper.version_id_col
    return [] if column is None or column.table is not table else [column == _loaded(mapper, made)]


def written(mapper, made, values):
    """The object has the version that its row has now."""
    column = mapper.version_id_col
    if column is not None and column.key in values:
        made.__dict__[mapper.key_of(column)] = values[column.key]


def _loaded(mapper, made):
    key = mapper.key_of(mapper.version_id_col)
    committed = state_of(made).committed_state
    return committed[key] if key in committed else getattr(made, key)
