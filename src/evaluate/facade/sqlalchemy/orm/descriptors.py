"""Attributes that stand for other attributes: `synonym("email")`, `composite(Point, "x", "y")`"""

from sqlalchemy.orm.mapped import MappedColumn


class Synonym:
    """`login = synonym("email")`"""

    is_descriptor = True

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, name, map_column=None, descriptor=None, comparator_factory=None, **options):
        self.name = name
        self.key = None
        self.descriptor = descriptor

    def __set_name__(self, owner, name):
        self.key = name

    def __get__(self, instance, owner):
        if instance is not None and self.descriptor is not None:
            return self.descriptor.__get__(instance, owner)
        return getattr(owner if instance is None else instance, self.name)

    def __set__(self, instance, value):
        if self.descriptor is not None:
            self.descriptor.__set__(instance, value)
        else:
            setattr(instance, self.name, value)


SynonymProperty = Synonym


def synonym(name, **options):
    return Synonym(name, **options)


class Composite:
    """`start = composite(Point, "x1", "y1")`: several columns as one value."""

    is_descriptor = True

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, class_=None, *attrs, **options):
        # `Mapped[Point] = composite("x", "y")` leaves the class to the annotation.
        if isinstance(class_, (str, MappedColumn)) or hasattr(class_, "_user_defined_nullable"):
            class_, attrs = None, (class_, *attrs)
        self.composite_class = class_
        self.attrs = attrs
        self.key = None
        self._keys = None

    def __set_name__(self, owner, name):
        self.key = name

    def columns_of_class(self):
        """The columns that are declared here: `composite(Point, mapped_column("x"), mapped_column("y"))`"""
        return [item for item in self.attrs if isinstance(item, MappedColumn)]

    def keys(self, cls):
        """The names of its attributes."""
        if self._keys is None:
            self._keys = [_key_of(cls, item) for item in self.attrs]
        return self._keys

    def __get__(self, instance, owner):
        if instance is None:
            return CompositeComparator(self, owner)
        values = [getattr(instance, key) for key in self.keys(owner)]
        return None if all(value is None for value in values) else self.composite_class(*values)

    def __set__(self, instance, value):
        keys = self.keys(type(instance))
        for key, part in zip(keys, [None] * len(keys) if value is None else _parts(value)):
            setattr(instance, key, part)


CompositeProperty = Composite


def composite(class_=None, *attrs, **options):
    return Composite(class_, *attrs, **options)


def _key_of(cls, item):
    if isinstance(item, str):
        return item
    column = getattr(item, "column", item)
    for key, attribute in cls.__mapper__._attributes.items():
        if any(column is each for each in attribute.columns):
            return key
    return item.key


def _parts(value):
    own = getattr(value, "__composite_values__", None)
    if own is not None:
        return own()
    return [getattr(value, name) for name in value.__dataclass_fields__]


class CompositeComparator:
    """`Vertex.start == Point(1, 2)`"""

    def __init__(self, composite, owner):
        self.property = self.prop = composite
        self.key = composite.key
        self._owner = owner

    def _columns(self):
        return [getattr(self._owner, key) for key in self.property.keys(self._owner)]

    def __eq__(self, other):
        from sqlalchemy.sql.operator_elements import and_

        columns = self._columns()
        values = [None] * len(columns) if other is None else _parts(other)
        return and_(*[column == value for column, value in zip(columns, values)])

    def __ne__(self, other):
        from sqlalchemy.sql.operator_elements import not_

        return not_(self == other)

    __hash__ = object.__hash__
