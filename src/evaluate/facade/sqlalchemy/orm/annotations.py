"""What a mapped attribute's annotation says: the Python type, whether it may be NULL, and an `Annotated` column."""

import _annotations
from sqlalchemy.orm.mapped import MappedAnnotation


def of_class(cls):
    """The annotations of a class itself, as objects."""
    found = _annotations.of_class(cls)
    first = cls.__dict__.get("_annotated_first")
    if first:
        found = {**{name: found[name] for name in first if name in found}, **found}
    # Most are objects already.
    return {
        name: annotation if type(annotation) is MappedAnnotation else _resolved(annotation, cls)
        for name, annotation in found.items()
    }


def returned(function, cls):
    """`-> Mapped[int]`"""
    annotate = getattr(function, "__annotate__", None)
    if callable(annotate):
        found = _annotations.evaluated(annotate, _annotations.names_of(cls))
    else:
        found = getattr(function, "__annotations__", {})
    return _resolved(found.get("return"), cls)


def _resolved(annotation, cls):
    if not isinstance(annotation, str) or "Mapped" not in annotation:
        return annotation
    return _eval(annotation, cls)


def _eval(text, cls):
    # `date: Mapped[date] = mapped_column()` and `until: Mapped[date | None]`: a mapped attribute is no type.
    own = {name: value for name, value in vars(cls).items() if not type(value).__module__.startswith("sqlalchemy.")}
    return _annotations.of_text(text, cls, own)


def mapped(annotation):
    """The argument of `Mapped[...]`; `None` for any other annotation."""
    return annotation.argument if isinstance(annotation, MappedAnnotation) else None


_known = {}


def read(argument, cls):
    """What an annotation says. The same annotation stands on many columns, and says the same on each."""
    if isinstance(argument, str):
        return Reading(argument, cls)
    try:
        found = _known.get(argument)
    except TypeError:
        return Reading(argument, cls)
    if found is None:
        found = _known[argument] = Reading(argument, cls)
    return found


class Reading:
    """`Optional[Annotated[int, mapped_column(...)]]`, taken apart."""

    def __init__(self, argument, cls):
        self.nullable = False
        self.columns = []
        self.candidates = []
        # Makes the column type where the base of the models has no types of its own.
        self.usual = None
        self._read(argument, cls)

    def _read(self, argument, cls):
        if isinstance(argument, str):
            argument = _eval(argument, cls)
        if hasattr(argument, "__value__"):
            # `type Name = ...`
            self.candidates.append(argument)
            argument = argument.__value__
        members = _union(argument)
        self.candidates.append(argument)
        if members is not None:
            rest = [member for member in members if member is not type(None)]
            self.nullable = self.nullable or len(rest) < len(members)
            if len(rest) == 1:
                self._read(rest[0], cls)
            else:
                self.candidates.extend(rest)
            return
        metadata = getattr(argument, "__metadata__", None)
        if metadata is not None:
            self.columns.extend(item for item in metadata if hasattr(item, "sort_order"))
            self._read(argument.__origin__, cls)
        elif hasattr(argument, "__supertype__"):
            self._read(argument.__supertype__, cls)


def _named(origin):
    return getattr(origin, "_name", None) or getattr(origin, "__name__", None)


def _union(argument):
    """The members of `X | None`, `Optional[X]`, `Union[X, Y]`."""
    if type(argument).__name__ in ("UnionType", "Union") or _named(getattr(argument, "__origin__", None)) == "Union":
        return list(argument.__args__)
    return None


_PYTHON_TYPES = {
    "int": "Integer", "str": "String", "bool": "Boolean", "float": "Float", "bytes": "LargeBinary", "Decimal": "Numeric",
    "datetime": "DateTime", "date": "Date", "time": "Time", "timedelta": "Interval", "UUID": "Uuid",
}


def column_type(reading, type_map):
    """The column type for a reading; `None` where there is none."""
    if not type_map and reading.usual is not None:
        return reading.usual()
    for candidate in reading.candidates:
        chosen = _in_map(candidate, type_map)
        if chosen is not None:
            return chosen
    for candidate in reading.candidates:
        found = _plain_type(candidate, type_map)
        if found is not None:
            if type(found) in _usual_types():
                reading.usual = type(found)
            return found
    return None


def _usual_types():
    from sqlalchemy.sql import sqltypes

    return [getattr(sqltypes, name) for name in _PYTHON_TYPES.values()]


def _in_map(candidate, type_map):
    try:
        chosen = type_map.get(candidate)
    except TypeError:
        return None
    return chosen() if isinstance(chosen, type) else chosen


def _plain_type(candidate, type_map):
    from sqlalchemy.sql import sqltypes

    origin = getattr(candidate, "__origin__", None)
    if _named(origin) == "Literal":
        return sqltypes.Enum(*candidate.__args__, native_enum=False)
    if not isinstance(candidate, type) or origin is not None:
        candidate = origin
    if not isinstance(candidate, type):
        return None
    chosen = _in_map(candidate, type_map)
    if chosen is not None:
        return chosen
    if any(base.__name__ == "Enum" and base.__module__ == "enum" for base in candidate.__mro__):
        return sqltypes.Enum(candidate)
    for base in candidate.__mro__:
        name = _PYTHON_TYPES.get(base.__name__)
        if name is not None:
            return getattr(sqltypes, name)()
    return None


def describe(relationship, argument, cls):
    """`Mapped[list["Order"]]`: the class at the other end, and whether there are many."""
    if isinstance(argument, str):
        argument = _eval(argument, cls)
    members = _union(argument)
    if members is not None:
        argument = next(member for member in members if member is not type(None))
    collection = getattr(argument, "__origin__", None)
    many = collection in (list, set, dict) or _named(collection) in ("Sequence", "Iterable", "Collection")
    relationship.annotated = argument.__args__[-1] if many else argument
    relationship.annotated = getattr(relationship.annotated, "__forward_arg__", relationship.annotated)
    if many and collection is set and relationship.collection_class is None:
        relationship.collection_class = set
    if relationship.uselist is None:
        relationship.uselist = many
