"""Classes that inherit from mapped classes: a table of their own beside the parent's, or rows of the parent's table."""

from sqlalchemy.sql.selectable import Join


def join_of(mapper):
    """`animal JOIN cat ON animal.id = cat.id`"""
    joined = mapper.tables[0]
    for table in mapper.tables[1:]:
        joined = Join(joined, table, condition(joined, table))
    return joined


def condition(left, table):
    """How a child's table joins its parents': the child's key refers to the parent's."""
    from sqlalchemy.orm.relationship_ends import keys_between
    from sqlalchemy.sql.operator_elements import and_

    parents = list(left._tables()) if isinstance(left, Join) else [left]
    found = keys_between([table], parents)
    own_key = [pairs for pairs in found if all(column.primary_key for column, _ in pairs)]
    pairs = (own_key or found)[0] if found else []
    if not pairs:
        return None
    return and_(*[parent == own for own, parent in pairs])


def outer_join(mapper, children):
    """`animal LEFT OUTER JOIN cat ON ...`: the rows of a class with what the children's tables add."""
    joined = mapper.selectable
    for child in children:
        for table in child.tables:
            if not any(table is each for each in _tables(joined)):
                joined = Join(joined, table, condition(joined, table), isouter=True)
    return joined


def _tables(selectable):
    return list(selectable._tables()) if isinstance(selectable, Join) else [selectable]


def criterion(mapper):
    """`animal.type IN ('dog')`: what tells a single-table class's rows from those of others."""
    if not mapper.single or mapper.polymorphic_on is None:
        return None
    wanted = [each.polymorphic_identity for each in mapper.self_and_descendants if each.polymorphic_identity is not None]
    return mapper.polymorphic_on.in_(wanted)


def copied_keys(mapper, table, values):
    """A child table's key is that of the row in its parent's: {column key: value}"""
    from sqlalchemy.orm.relationship_ends import keys_between

    found = {}
    parents = mapper.tables[: mapper.tables.index(table)]
    for pairs in keys_between([table], parents):
        if all(column.primary_key for column, _ in pairs):
            for own, parent in pairs:
                found[own.key] = values.get((id(parent.table), parent.key))
    return found
