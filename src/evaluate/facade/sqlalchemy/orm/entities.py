"""Rows as objects: `session.execute(select(User))` gives users, not columns."""

from sqlalchemy import event
from sqlalchemy.engine.result import Result
from sqlalchemy.engine.row import Meta, Row
from sqlalchemy.orm.state import state_of


class Parts:
    """What each part of a row is, and the objects that are made of it."""

    def __init__(self, session, parts, populate=False):
        self.session = session
        self.parts = parts
        self.populate = populate
        # Every object of a mapped class, for what is loaded with it; and those that `contains_eager` brings:
        # (relationship, owner, object).
        self.made = []
        self.joined = []

    def result(self, result):
        """The result with its objects."""
        names, elements = [], []
        at = 0
        for part in self.parts:
            if not part.hidden:
                names.append(part.name or result._meta.keys[at])
                elements.append(part.entity)
            at += part.width
        meta = Meta(names, elements)
        rows = [Row(self._values(tuple(row)), meta) for row in result._rows]
        again = Result.__new__(Result)
        again._begin(rows, meta)
        return again

    def _values(self, values):
        shown, at = [], 0
        by_path = {}
        for part in self.parts:
            value = part.value(self, values[at : at + part.width])
            at += part.width
            if not part.hidden:
                shown.append(value)
            if part.path is not None:
                by_path.setdefault(part.path, value)
                if part.hidden and by_path.get(part.path[:-1]) is not None:
                    self.joined.append((part.path[-1], by_path[part.path[:-1]], value))
        return shown


class Plain:
    """A column, or an expression."""

    width = 1
    name = None
    hidden = False
    path = None

    def __init__(self, entity):
        self.entity = entity

    def value(self, parts, values):
        return values[0]


class Bundled:
    """`Bundle("name", ...)`"""

    hidden = False
    path = None

    def __init__(self, bundle):
        self.entity = bundle
        self.name = bundle.name
        self.width = len(bundle.elements())
        self._make = bundle.processor()

    def value(self, parts, values):
        return values[0] if self.entity.single_entity and self.width == 1 else self._make(values)


class Entity:
    """A mapped class: which value of the row is which attribute."""

    def __init__(self, entity, columns, path=()):
        self.entity = entity
        # The relationships that lead here from an entity of the statement; what comes by such a path is no part of the row.
        self.path = path
        self.hidden = bool(path)
        self.mapper = entity.__mapper__
        self.name = entity.__name__
        self.width = len(columns)
        self.left_out = frozenset()
        self._place_of = _places(columns)
        self._places = {}
        self._keys = [self._place(column) for column in self.mapper.primary_key]
        on = self.mapper.polymorphic_on
        self._type = None if on is None else self._place(on)

    def _place(self, wanted):
        return self._place_of.get(id(wanted))

    def places(self, mapper):
        """attribute → its place in the row."""
        found = self._places.get(mapper)
        if found is None:
            found = self._places[mapper] = {}
            for key, attribute in mapper._attributes.items():
                for column in (attribute.column, *attribute.columns):
                    place = self._place(column)
                    if place is not None:
                        found[key] = place
                        break
        return found

    def value(self, parts, values):
        """The object of a row, one for each key in a session."""
        key = tuple(values[place] for place in self._keys)
        if all(part is None for part in key):
            return None
        mapper = self.mapper
        if self._type is not None:
            mapper = mapper.polymorphic_map.get(values[self._type], mapper)
        session = parts.session
        identity = (mapper.base_mapper.class_, key)
        made = session._identities.get(identity)
        places = self.places(mapper)
        if made is not None:
            self._refresh(parts, made, places, values)
        else:
            made = self._new(session, mapper, identity, places, values)
        parts.made.append(made)
        return made

    def _refresh(self, parts, made, places, values):
        state, held = state_of(made), made.__dict__
        for key, place in places.items():
            if parts.populate or (key not in held and key not in state.committed_state):
                held[key] = values[place]
                state.expired_attributes.discard(key)
                if parts.populate:
                    state.committed_state.pop(key, None)
        state.mapper.hold(made)

    def _new(self, session, mapper, identity, places, values):
        cls = mapper.class_
        made = cls.__new__(cls)
        held = made.__dict__
        for key, place in places.items():
            held[key] = values[place]
        state = state_of(made)
        state.key = (*identity, None)
        state.session = session
        state.left_out = self.left_out
        session._identities[identity] = made
        mapper.hold(made)
        for function in mapper.reconstructors:
            function(made)
        if "load" in event.watched:
            from sqlalchemy.orm.firing import tell

            tell(cls, "load", made, None)
        return made


def _places(columns):
    """The places of columns, and of those that they stand for: {id of a column: place}"""
    found = {}
    for place, column in enumerate(columns):
        while column is not None:
            found.setdefault(id(column), place)
            if "_element" in column.__dict__:
                found.setdefault(id(column._element), place)
            column = column.__dict__.get("original")
    return found


def columns_of(entity):
    """The columns of an entity, and the expressions that are loaded with it: [(attribute, column), ...]"""
    mapper = entity.__mapper__
    over = getattr(entity, "_sa_over", None)
    classes = getattr(entity, "_sa_classes", (entity,))
    found = {}
    for cls in classes:
        for key, attribute in cls.__mapper__._attributes.items():
            for column in attribute.columns:
                if getattr(column, "table", None) is None:
                    column = attribute.column
                if over is not None:
                    column = over(column)
                found.setdefault(id(column), (key, column, attribute))
    return mapper, list(found.values())
