"""`MutableDict.as_mutable(JSONB)`: a value whose changes are written, though nobody assigns it anew."""

from _weakref import ref

from sqlalchemy.orm.attributes import flag_modified


class Mutable:
    """The base of values that tell when they change."""

    _sa_parents = ()

    @classmethod
    def as_mutable(cls, sqltype):
        made = sqltype() if isinstance(sqltype, type) else sqltype
        made._sa_mutable = cls
        return made

    @classmethod
    def associate_with(cls, sqltype):
        sqltype._sa_mutable = cls

    @classmethod
    def associate_with_attribute(cls, attribute):
        attribute.column.type._sa_mutable = cls

    @classmethod
    def coerce(cls, key, value):
        """A plain value as one that tells; a subclass says which it takes."""
        if value is None:
            return None
        raise ValueError(f"Attribute '{key}' does not accept objects of type {type(value)}")

    def _belongs(self, instance, key):
        self._sa_parents = (*self._sa_parents, (ref(instance), key))

    def changed(self):
        """The attributes that hold it are written at the next flush."""
        for parent, key in self._sa_parents:
            instance = parent()
            if instance is not None and instance.__dict__.get(key) is self:
                flag_modified(instance, key)


def hold(instance, key, column):
    """An object's value of a column of such a type becomes one that tells."""
    value = instance.__dict__.get(key)
    if value is None:
        return
    cls = column.type._sa_mutable
    if not isinstance(value, cls):
        value = instance.__dict__[key] = cls.coerce(key, value)
    value._belongs(instance, key)


def _telling(name):
    def method(self, *args, **kw):
        result = getattr(super(type(self)._sa_kind, self), name)(*args, **kw)
        self.changed()
        return result

    method.__name__ = name
    return method


class MutableDict(Mutable, dict):
    """`MutableDict.as_mutable(JSONB)`"""

    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, cls):
            return value
        return cls(value) if isinstance(value, dict) else Mutable.coerce(key, value)


class MutableList(Mutable, list):
    """`MutableList.as_mutable(ARRAY(Text))`"""

    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, cls):
            return value
        return cls(value) if isinstance(value, list) else Mutable.coerce(key, value)


class MutableSet(Mutable, set):
    """`MutableSet.as_mutable(PickleType)`"""

    @classmethod
    def coerce(cls, key, value):
        if isinstance(value, cls):
            return value
        return cls(value) if isinstance(value, set) else Mutable.coerce(key, value)


MutableBase = Mutable


class MutableComposite(Mutable):
    """The base of composite values that tell when one of their attributes changes."""


_CHANGING = {
    MutableDict: "__setitem__ __delitem__ update setdefault pop popitem clear",
    MutableList: "__setitem__ __delitem__ __iadd__ append extend insert remove pop clear sort reverse",
    MutableSet: "add remove discard pop clear update difference_update intersection_update symmetric_difference_update",
}
for _cls, _names in _CHANGING.items():
    _cls._sa_kind = _cls
    for _name in _names.split():
        setattr(_cls, _name, _telling(_name))
