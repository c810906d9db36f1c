"""The order in which a flush writes objects: those first that others refer to."""

from sqlalchemy.orm import collections
from sqlalchemy.orm.relationships import MANYTOONE


def ordered(objects):
    """Tables in the order of their foreign keys; within a table the order in which objects were added, owners first."""
    if len(objects) < 2:
        return list(objects)
    places = {}
    for made in objects:
        table = type(made).__mapper__.tables[0]
        if id(table) not in places:
            for place, other in enumerate(table.metadata.sorted_tables):
                places[id(other)] = place
    by_table = sorted(objects, key=lambda made: places.get(id(type(made).__mapper__.tables[0]), 0))
    return _owners_first(by_table)


def together(objects):
    """Those that may be inserted at once: of one class, beside each other, and none the owner of another."""
    owners = _owners(objects)
    group, among = [], set()
    for made in objects:
        if group and (type(made) is not type(group[0]) or any(id(owner) in among for owner in owners.get(id(made), ()))):
            yield group
            group, among = [], set()
        group.append(made)
        among.add(id(made))
    if group:
        yield group


def _owners(objects):
    """{object: those that it refers to}"""
    owners = {}
    for owner, child in [*_of_collections(objects), *_of_references(objects)]:
        owners.setdefault(id(child), []).append(owner)
    return owners


def _owners_first(objects):
    owners = _owners(objects)
    found, seen, among = [], set(), {id(made) for made in objects}

    def visit(made):
        if id(made) in seen:
            return
        seen.add(id(made))
        for owner in owners.get(id(made), ()):
            if id(owner) in among:
                visit(owner)
        found.append(made)

    for made in objects:
        visit(made)
    return found


def _written(made):
    for key, relationship in type(made).__mapper__._relationships.items():
        if made.__dict__.get(key) is not None and not relationship.viewonly and not relationship.options.get("post_update"):
            yield relationship, made.__dict__[key]


def _of_references(objects):
    for made in objects:
        for relationship, value in _written(made):
            if relationship.ends.direction is MANYTOONE:
                yield value, made


def _of_collections(objects):
    for made in objects:
        for relationship, value in _written(made):
            if relationship.secondary is None and relationship.ends.direction is not MANYTOONE:
                for child in collections.members(value):
                    yield made, child
