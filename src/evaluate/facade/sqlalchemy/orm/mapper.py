"""The mapper of a class: its table, and its attributes."""


class Mapper:
    """`inspect(User)`, `User.__mapper__`"""

    def __init__(self, class_, table, attributes):
        self.class_ = class_
        self.entity = class_
        self.local_table = self.persist_selectable = self.selectable = self.mapped_table = table
        self._attributes = attributes

    @property
    def mapper(self):
        return self

    @property
    def tables(self):
        return [self.local_table]

    @property
    def columns(self):
        return self.local_table.columns

    c = columns

    @property
    def primary_key(self):
        return tuple(self.local_table.primary_key)

    @property
    def column_attrs(self):
        return list(self._attributes.values())

    attrs = column_attrs

    def get_property(self, key):
        return self._attributes[key]

    def __clause_element__(self):
        return self.local_table


def configure_mappers():
    """Mappers need nothing more."""


def clear_mappers():
    """Mappers stay."""


def class_mapper(class_, configure=True):
    return class_.__mapper__


def object_mapper(instance):
    return type(instance).__mapper__


class _Aliased:
    """`aliased(User)`: its attributes are the alias's columns."""

    def __init__(self, class_, name=None):
        self._alias = class_.__table__.alias(name)
        self._keys = {key: attribute.column.key for key, attribute in class_.__mapper__._attributes.items()}

    def __clause_element__(self):
        return self._alias

    def __getattr__(self, name):
        if name.startswith("_") or name not in self._keys:
            raise AttributeError(name)
        return self._alias.columns[self._keys[name]]


def aliased(element, alias=None, name=None, flat=False, **kw):
    if hasattr(element, "__mapper__"):
        return _Aliased(element, name)
    return element.alias(name)


def with_polymorphic(*args, **kw):
    raise NotImplementedError("sqlalchemy.orm.with_polymorphic is not part of this facade")
