"""`keywords = association_proxy("tags", "name")`: an attribute of the objects at the other end."""

from sqlalchemy.orm import collections


class AssociationProxy:
    """`user.keywords`, `User.keywords`"""

    is_descriptor = True

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, target_collection, attr, *, creator=None, **options):
        self.target_collection = target_collection
        self.value_attr = attr
        self.creator = creator
        self.key = None

    def __set_name__(self, owner, name):
        self.key = name

    def _create(self, owner):
        """What makes the object between from a value: `lambda name: Tag(name)`"""
        if self.creator is not None:
            return self.creator
        return getattr(owner, self.target_collection).mapper.class_

    def __get__(self, instance, owner):
        if instance is None:
            return AssociationProxyInstance(self, owner)
        held = getattr(instance, self.target_collection)
        if isinstance(held, dict):
            return _AssociationDict(self, instance, held)
        if isinstance(held, set):
            return _AssociationSet(self, instance, held)
        if isinstance(held, list):
            return _AssociationList(self, instance, held)
        return None if held is None else getattr(held, self.value_attr)

    def __set__(self, instance, values):
        held = getattr(instance, self.target_collection)
        if isinstance(held, (dict, list, set)):
            proxy = self.__get__(instance, type(instance))
            proxy.clear()
            proxy.update(values) if hasattr(proxy, "update") else proxy.extend(values)
        elif held is None:
            setattr(instance, self.target_collection, self._create(type(instance))(values))
        else:
            setattr(held, self.value_attr, values)


class AssociationProxyInstance:
    """`User.keywords.contains("x")`, `User.keywords.any(...)`"""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, proxy, owner):
        self.parent = proxy
        self.key = proxy.key
        self.owning_class = owner
        self.target_collection = proxy.target_collection
        self.value_attr = proxy.value_attr

    @property
    def attr(self):
        return getattr(self.owning_class, self.target_collection), self.remote_attr

    @property
    def local_attr(self):
        return getattr(self.owning_class, self.target_collection)

    @property
    def target_class(self):
        return self.local_attr.mapper.class_

    @property
    def remote_attr(self):
        return getattr(self.target_class, self.value_attr)

    def _over(self, value):
        remote = self.remote_attr
        if getattr(remote, "_sa_is_relationship", False) and remote.uselist:
            return remote.contains(value)
        return remote == value

    def any(self, criterion=None, **values):
        remote = self.remote_attr
        if getattr(remote, "_sa_is_relationship", False):
            return self.local_attr.any(remote.any(criterion, **values))
        return self.local_attr.any(criterion, **values)

    has = any

    def contains(self, value):
        return self.local_attr.any(self._over(value))

    def __eq__(self, value):
        return self.local_attr.any(self._over(value))

    def in_(self, values):
        return self.local_attr.any(self.remote_attr.in_(values))

    def like(self, value, **kw):
        return self.local_attr.any(self.remote_attr.like(value, **kw))

    __hash__ = object.__hash__


class _Association:
    """The values of a collection's objects."""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, proxy, instance, held):
        self._proxy = proxy
        self._instance = instance
        self._held = held

    def _value(self, item):
        return getattr(item, self._proxy.value_attr)

    def _made(self, *value):
        return self._proxy._create(type(self._instance))(*value)

    def _values(self):
        return [self._value(item) for item in collections.members(self._held)]

    def __iter__(self):
        return iter(self._values())

    def __len__(self):
        return len(self._held)

    def __bool__(self):
        return bool(self._held)

    def __contains__(self, value):
        return value in self._values()

    def clear(self):
        self._held.clear()

    def __repr__(self):
        return repr(self._values())


class _AssociationList(_Association):
    """`user.keywords.append("x")`"""

    def append(self, value):
        self._held.append(self._made(value))

    def extend(self, values):
        for value in values:
            self.append(value)

    def insert(self, index, value):
        self._held.insert(index, self._made(value))

    def remove(self, value):
        for item in self._held:
            if self._value(item) == value:
                self._held.remove(item)
                return
        raise ValueError("value not in list")

    def pop(self, index=-1):
        return self._value(self._held.pop(index))

    def __getitem__(self, index):
        return self._values()[index]

    def __setitem__(self, index, value):
        setattr(self._held[index], self._proxy.value_attr, value)

    def __delitem__(self, index):
        del self._held[index]

    def __eq__(self, other):
        return self._values() == list(other)

    __hash__ = None


class _AssociationSet(_Association):
    """`user.keywords.add("x")`"""

    def add(self, value):
        if value not in self:
            self._held.add(self._made(value))

    def update(self, values):
        for value in values:
            self.add(value)

    def discard(self, value):
        for item in list(self._held):
            if self._value(item) == value:
                self._held.remove(item)

    remove = discard

    def __eq__(self, other):
        return set(self._values()) == set(other)

    __hash__ = None


class _AssociationDict(_Association):
    """`user.settings["colour"] = "red"`"""

    def __iter__(self):
        return iter(self._held)

    def __contains__(self, key):
        return key in self._held

    def __getitem__(self, key):
        return self._value(self._held[key])

    def __setitem__(self, key, value):
        if key in self._held:
            setattr(self._held[key], self._proxy.value_attr, value)
        else:
            self._held[key] = self._made(key, value)

    def __delitem__(self, key):
        del self._held[key]

    def get(self, key, default=None):
        return self[key] if key in self._held else default

    def keys(self):
        return self._held.keys()

    def values(self):
        return self._values()

    def items(self):
        return [(key, self._value(item)) for key, item in self._held.items()]

    def update(self, *args, **kw):
        for key, value in dict(*args, **kw).items():
            self[key] = value

    def __eq__(self, other):
        return dict(self.items()) == dict(other)

    def __repr__(self):
        return repr(dict(self.items()))

    __hash__ = None


def association_proxy(target_collection, attr, *, creator=None, **options):
    return AssociationProxy(target_collection, attr, creator=creator, **options)
