"""The condition of a join that a script leaves out: the foreign key between its sides."""

from sqlalchemy.sql.operator_elements import and_


def condition(left, right):
    from sqlalchemy import exc

    found = _constraints(left, right)
    lefts, rights = left.description, right.description
    if not found:
        hint = ""
        raise exc.NoForeignKeysError(f"Can't find any foreign key relationships between '{lefts}' and '{rights}'.{hint}")
    if len(found) > 1:
        raise exc.AmbiguousForeignKeysError(
            f"Can't determine join between '{lefts}' and '{rights}'; tables have more than one foreign key constraint "
            "relationship between them. Please specify the 'onclause' of this join explicitly."
        )
    pairs = found[0]
    return and_(*[one == other for one, other in pairs]) if len(pairs) > 1 else pairs[0][0] == pairs[0][1]


def _constraints(left, right):
    """The column pairs of each foreign key from either side to the other."""
    found = []
    for owner, target in ((right, left), (left, right)):
        by_constraint = {}
        for item in owner.columns:
            for key in _keys_of(item):
                wanted = key.column
                met = _in(target, wanted)
                if met is not None:
                    # The column referred to stands first, whichever side it is on.
                    by_constraint.setdefault(id(key.constraint) if key.constraint is not None else id(key), []).append((met, item))
        found.extend(by_constraint.values())
        if owner is target:
            break
    return found


def _keys_of(item):
    keys = getattr(item, "foreign_keys", ())
    original = getattr(item, "original", None)
    return keys or (_keys_of(original) if original is not None else ())


def _in(selectable, wanted):
    for item in selectable.columns:
        original = item
        while original is not None:
            if original is wanted:
                return item
            original = getattr(original, "original", None)
    return None
