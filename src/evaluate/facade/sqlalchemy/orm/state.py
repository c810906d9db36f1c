"""What a session knows of an object: `inspect(user)`"""

from _weakref import ref


class Symbol(int):
    """`NO_VALUE`, `MANYTOONE`: a name that is a value."""

    def __new__(cls, name, number=0):
        symbol = int.__new__(cls, number)
        symbol.name = name
        return symbol

    def __repr__(self):
        return f"symbol({self.name!r})"

    __str__ = __repr__

    def __bool__(self):
        return self.name not in ("NO_VALUE", "NO_KEY")

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return id(self)


# What an attribute held that was never loaded or set.
NO_VALUE = Symbol("NO_VALUE", 4)


class InstanceState:
    """An object's session, its key, and what has changed since it was loaded."""

    is_instance = True
    is_selectable = is_mapper = is_aliased_class = is_attribute = is_property = False

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, made):
        self.obj = ref(made)
        self.class_ = type(made)
        self.session = None
        self.key = None
        # attribute → what it held before; attributes that are loaded when they are asked for.
        self.committed_state = {}
        self.expired_attributes = set()
        # Of collections that are not loaded: what is to be added and removed once they are.
        self.pending_mutations = {}
        self.was_deleted = False
        self.load_options = ()
        # What an option has left out: each is loaded alone.
        self.left_out = frozenset()

    @property
    def object(self):
        return self.obj()

    @property
    def dict(self):
        return self.obj().__dict__

    @property
    def mapper(self):
        return self.class_.__mapper__

    manager = mapper

    @property
    def identity(self):
        return None if self.key is None else self.key[1]

    @property
    def identity_key(self):
        return self.key

    @property
    def has_identity(self):
        return self.key is not None

    @property
    def session_id(self):
        return None if self.session is None else id(self.session)

    @property
    def modified(self):
        return bool(self.committed_state)

    @property
    def expired(self):
        return bool(self.expired_attributes)

    @property
    def transient(self):
        return self.key is None and self.session is None

    @property
    def pending(self):
        return self.key is None and self.session is not None

    @property
    def persistent(self):
        return self.key is not None and self.session is not None and not self.was_deleted

    @property
    def deleted(self):
        return self.key is not None and self.session is not None and self.was_deleted

    @property
    def detached(self):
        return self.key is not None and self.session is None

    @property
    def unloaded(self):
        own = self.dict
        return {key for key in self.mapper.all_keys() if key not in own}

    @property
    def unmodified(self):
        return {key for key in self.mapper.all_keys() if key not in self.committed_state}

    @property
    def attrs(self):
        from sqlalchemy.orm.history import AttributeState
        from sqlalchemy.orm.mapper import Named

        return Named({key: AttributeState(self, key) for key in self.mapper.all_keys()})

    def note(self, key, old):
        """An attribute is about to change."""
        if key not in self.committed_state:
            self.committed_state[key] = old

    def saved(self):
        """What it holds is what the database has."""
        self.committed_state = {}
        self.pending_mutations = {}


def state_of(made):
    """The state of an object of a mapped class."""
    state = made.__dict__.get("_sa_instance_state")
    if state is None:
        state = made.__dict__["_sa_instance_state"] = InstanceState(made)
    elif state.obj() is not made:
        # `copy.copy(user)`: a new object, with the other's dictionary.
        state = made.__dict__["_sa_instance_state"] = _copied(state, made)
    return state


def _copied(state, made):
    again = InstanceState(made)
    again.key = state.key
    again.committed_state = dict(state.committed_state)
    again.expired_attributes = set(state.expired_attributes)
    return again


def described(made):
    """`<User at 0x7f0c>`"""
    return f"<{type(made).__name__} at {hex(id(made))}>"
