"""In which order tables can be created, and which foreign keys are added when all of them are there."""


def sort_tables(tables, skip_fn=None, extra_dependencies=None):
    """`sort_tables(tables)`: first those that refer to none, then those that refer to them, ..."""
    return in_order(tables, skip_fn and _whole_keys(skip_fn), extra_dependencies)[0]


def sort_tables_and_constraints(tables, filter_fn=None, extra_dependencies=None, **kw):
    """`[(users, {its foreign keys}), ..., (None, [those that are added at the end])]`"""
    ordered, later = in_order(tables, filter_fn, extra_dependencies)
    return [(table, table.foreign_key_constraints.difference(later)) for table in ordered] + [(None, later)]


def in_order(tables, filter_fn=None, extra_dependencies=None):
    """The tables, and the foreign keys that are added when all of them are there."""
    tables = list(tables)
    later, needs = set(), {}
    for table in tables:
        needs[table] = set()
        for key in _keys(table):
            if key.use_alter is True or (filter_fn is not None and filter_fn(key) is True):
                later.add(key)
            elif key.referred_table is not table:
                needs[table].add(key.referred_table)
    fixed = _fixed(tables, extra_dependencies)
    ordered, left = _by_level(tables, _united(needs, fixed))
    if left:
        # Tables that refer to each other get all of their foreign keys at the end.
        for table in _in_cycles(left, _united(needs, fixed)):
            for key in _keys(table):
                if filter_fn is None or filter_fn(key) is not False:
                    later.add(key)
                    needs[table].discard(key.referred_table)
        ordered, left = _by_level(tables, _united(needs, fixed))
        if left:
            _refuse(_in_cycles(left, _united(needs, fixed)))
    return ordered, [key for table in ordered for key in _keys(table) if key in later] if later else []


def _keys(table):
    keys = [each for each in table.constraints if getattr(each, "_foreign_keys", None)]
    return sorted(keys, key=lambda key: key._creation_order) if len(keys) > 1 else keys


def _whole_keys(skip_fn):
    return lambda key: True if any(skip_fn(each) for each in key.elements) else None


def _fixed(tables, extra_dependencies):
    """What `add_is_dependent_on()` says, which no order may pass over."""
    found = {table: set(table._extra_dependencies) for table in tables if table._extra_dependencies}
    for parent, child in extra_dependencies or ():
        found.setdefault(child, set()).add(parent)
    return found


def _united(needs, fixed):
    return {table: needed | fixed.get(table, set()) for table, needed in needs.items()} if fixed else needs


def _by_level(tables, needs):
    """Those that need nothing, those that need only them, ...; and those that need each other."""
    places = {table: place for place, table in enumerate(tables)}
    waits = {table: sum(needed in places for needed in needs[table]) for table in tables}
    needed_by = {}
    for table in tables:
        for needed in needs[table]:
            needed_by.setdefault(needed, []).append(table)
    ordered, free = [], [table for table in tables if not waits[table]]
    while free:
        ordered += free
        found = []
        for table in free:
            for other in needed_by.get(table, ()):
                waits[other] -= 1
                if not waits[other]:
                    found.append(other)
        free = sorted(found, key=places.get)
    return ordered, [table for table in tables if waits[table]]


def _in_cycles(left, needs):
    among = set(left)
    return [table for table in left if _reaches(table, table, needs, among)]


def _reaches(start, goal, needs, among):
    seen, pending = set(), [start]
    while pending:
        for table in needs[pending.pop()]:
            if table is goal:
                return True
            if table in among and table not in seen:
                seen.add(table)
                pending.append(table)
    return False


def _refuse(cycles):
    from sqlalchemy.exc import CircularDependencyError

    raise CircularDependencyError(f"Circular dependency detected. ({', '.join(map(repr, cycles))})", cycles)
