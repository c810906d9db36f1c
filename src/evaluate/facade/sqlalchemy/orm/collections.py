"""Collections at the other end of a relationship: what is added and removed is told to the session."""

from sqlalchemy.orm.state import NO_VALUE, state_of


class _Told:
    """What the collections have in common: whose they are."""

    _sa_owner = None
    _sa_relationship = None

    def _adding(self, item):
        if self._sa_owner is None:
            return item
        from sqlalchemy.orm import backrefs

        return backrefs.adding(self._sa_owner(), self._sa_relationship, self, item)

    def _removing(self, item):
        if self._sa_owner is not None:
            from sqlalchemy.orm import backrefs

            backrefs.removing(self._sa_owner(), self._sa_relationship, self, item)


class InstrumentedList(_Told, list):
    """`user.orders`"""

    def append(self, item):
        super().append(self._adding(item))

    def insert(self, index, item):
        super().insert(index, self._adding(item))

    def extend(self, items):
        for item in list(items):
            self.append(item)

    def __iadd__(self, items):
        self.extend(items)
        return self

    def remove(self, item):
        self._removing(item)
        for place, held in enumerate(self):
            if held is item or held == item:
                super().__delitem__(place)
                return
        raise ValueError("list.remove(x): x not in list")

    def pop(self, index=-1):
        self._removing(self[index])
        return super().pop(index)

    def clear(self):
        for item in list(self):
            self._removing(item)
        super().clear()

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            value = list(value)
            for item in self[index]:
                if not _among(item, value):
                    self._removing(item)
            super().__setitem__(index, [item if _among(item, self) else self._adding(item) for item in value])
            return
        self._removing(self[index])
        super().__setitem__(index, self._adding(value))

    def __delitem__(self, index):
        for item in self[index] if isinstance(index, slice) else [self[index]]:
            self._removing(item)
        super().__delitem__(index)


class InstrumentedSet(_Told, set):
    """`relationship(collection_class=set)`"""

    def add(self, item):
        if item not in self:
            item = self._adding(item)
        super().add(item)

    append = add

    def update(self, *others):
        for other in others:
            for item in list(other):
                self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def discard(self, item):
        if item in self:
            self.remove(item)

    def remove(self, item):
        if item in self:
            self._removing(item)
        super().remove(item)

    def pop(self):
        item = next(iter(self))
        self.remove(item)
        return item

    def clear(self):
        for item in list(self):
            self.remove(item)

    def difference_update(self, *others):
        for other in others:
            for item in list(other):
                self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self


class KeyFuncDict(_Told, dict):
    """`attribute_keyed_dict("name")`: `user.settings["colour"]`"""

    keyfunc = None

    def set(self, item):
        self[self.keyfunc(item)] = item

    append = set

    def remove(self, item):
        del self[self.keyfunc(item)]

    def __setitem__(self, key, item):
        if key in self and self[key] is not item:
            self._removing(self[key])
        super().__setitem__(key, self._adding(item))

    def __delitem__(self, key):
        self._removing(self[key])
        super().__delitem__(key)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *args, **kw):
        for key, item in dict(*args, **kw).items():
            self[key] = item

    def pop(self, key, *default):
        if key in self:
            self._removing(self[key])
        return super().pop(key, *default)

    def clear(self):
        for key in list(self):
            del self[key]


InstrumentedDict = MappedCollection = KeyFuncDict


def _keyed(keyfunc):
    return type("KeyFuncDict", (KeyFuncDict,), {"keyfunc": staticmethod(keyfunc)})


def attribute_keyed_dict(attr_name, *, ignore_unpopulated_attribute=False):
    """`relationship(collection_class=attribute_keyed_dict("name"))`"""
    return _keyed(lambda item: getattr(item, attr_name))


def keyfunc_mapping(keyfunc, *, ignore_unpopulated_attribute=False):
    """`keyfunc_mapping(lambda item: item.name.lower())`"""
    return _keyed(keyfunc)


def column_keyed_dict(mapping_spec, *, ignore_unpopulated_attribute=False):
    """`column_keyed_dict(items.c.name)`"""
    columns = mapping_spec if isinstance(mapping_spec, (list, tuple)) else [mapping_spec]
    keys = [getattr(column, "key", None) or column.name for column in columns]
    if len(keys) == 1:
        return _keyed(lambda item: getattr(item, keys[0]))
    return _keyed(lambda item: tuple(getattr(item, key) for key in keys))


attribute_mapped_collection, column_mapped_collection, mapped_collection = attribute_keyed_dict, column_keyed_dict, keyfunc_mapping


class collection:
    """The decorators of `sqlalchemy.orm.collections.collection`: a class's own methods are called by their names here."""

    @staticmethod
    def appender(function):
        return function

    remover = iterator = converter = internally_instrumented = link = appender

    @staticmethod
    def adds(arg):
        return lambda function: function

    replaces = removes = removes_return = adds


def _class_of(relationship):
    """The class of a relationship's collections, which tells of what is added."""
    asked = relationship.collection_class
    if asked is None or asked is list:
        return InstrumentedList
    if asked is set:
        return InstrumentedSet
    if not isinstance(asked, type):
        # `collection_class=ordering_list("position")`: a function that makes one.
        return asked
    return _told(asked)


def _told(asked):
    if issubclass(asked, _Told):
        return asked
    for kind, told in ((list, InstrumentedList), (set, InstrumentedSet), (dict, KeyFuncDict)):
        if issubclass(asked, kind):
            return type("Instrumented" + asked.__name__, (told, asked), {"__module__": asked.__module__})
    raise NotImplementedError(f"sqlalchemy.orm.relationship(collection_class={asked.__name__}) is not part of this facade")


def made_for(relationship, instance, values=()):
    """The collection of an object, filled without telling anybody."""
    collection = empty_for(relationship)
    for item in values or ():
        put(collection, item)
    return owned(collection, relationship, instance)


def empty_for(relationship):
    if relationship._collection is None:
        relationship._collection = _class_of(relationship)
    made = relationship._collection()
    if not isinstance(made, _Told):
        relationship._collection = _told(type(made))
        made = relationship._collection()
    return made


def owned(collection, relationship, instance):
    collection._sa_owner = state_of(instance).obj
    collection._sa_relationship = relationship
    return collection


def put(collection, item):
    """Adds an item, as the kind of collection has it."""
    for name in ("append", "add", "set"):
        method = getattr(collection, name, None)
        if method is not None:
            method(item)
            return


def take(collection, item):
    """Takes an item out, where it is in."""
    if _among(item, members(collection)):
        collection.remove(item)


def members(value):
    """What is at the other end, as a list."""
    if value is None or value is NO_VALUE:
        return []
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, (list, tuple, set, frozenset, _Told)):
        return list(value)
    return [value]


def _among(item, items):
    return any(item is other for other in items)
