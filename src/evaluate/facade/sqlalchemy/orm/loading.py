"""Loader options, and values that are loaded when they are asked for."""

from sqlalchemy.orm.state import described

ALL = "*"


class Load:
    """`load_only(User.name)`, `joinedload(User.orders).selectinload(Order.items)`, `Load(User).defer(User.photo)`"""

    def __init__(self, entity=None):
        self.entity = entity
        # Each step: the relationships on the way, what is to be done, and with what.
        self.steps = ()
        self.path = ()

    def _with(self, what, argument=None, path=None):
        again = Load(self.entity)
        again.path = self.path if path is None else path
        again.steps = (*self.steps, (again.path, what, argument))
        return again

    def load_only(self, *attributes, raiseload=False):
        return self._with("only", attributes)

    def defer(self, attribute, raiseload=False):
        return self._with("defer", (attribute,))

    def undefer(self, attribute):
        return self._with("undefer", (attribute,))

    def undefer_group(self, name):
        return self._with("undefer", (ALL,))

    def contains_eager(self, attribute, alias=None, **kw):
        return self._with("contains", alias, (*self.path, attribute))

    def with_expression(self, attribute, expression):
        return self._with("expression", (attribute, expression))

    def options(self, *options):
        again = self
        for option in options:
            for path, what, argument in option.steps:
                again = again._with(what, argument, (*self.path, *path))
        again.path = self.path
        return again

    def selectin_polymorphic(self, classes):
        return self

    @property
    def brings_rows(self):
        return any(what == "contains" for _, what, _ in self.steps)


def _strategy(how):
    def method(self, attribute, *args, **kw):
        path = self.path if isinstance(attribute, str) else (*self.path, attribute)
        return self._with(how, attribute, path)

    return method


_HOW = {
    "joinedload": "eager", "selectinload": "eager", "subqueryload": "eager", "immediateload": "eager", "lazyload": "select",
    "defaultload": "default", "noload": "noload", "raiseload": "raise",
}
for _name, _how in _HOW.items():
    setattr(Load, _name, _strategy(_how))


def _function(name):
    def option(*args, **kw):
        return getattr(Load(), name)(*args, **kw)

    option.__name__ = name
    return option


joinedload, selectinload, subqueryload, immediateload = map(_function, ("joinedload", "selectinload", "subqueryload", "immediateload"))
lazyload, defaultload, noload, raiseload = map(_function, ("lazyload", "defaultload", "noload", "raiseload"))
load_only, undefer, undefer_group = map(_function, ("load_only", "undefer", "undefer_group"))
contains_eager, with_expression = map(_function, ("contains_eager", "with_expression"))


def defer(attribute, *more, raiseload=False):
    """`select(User).options(defer(User.photo))`"""
    return Load().defer(attribute)


def selectin_polymorphic(base, classes):
    return Load()


class LoaderCriteriaOption(Load):
    """`with_loader_criteria(User, User.active)`"""

    def __init__(self, entity, criterion, **kw):
        super().__init__(entity)
        self.criterion = criterion

    def of(self, entity):
        """The condition for an entity of a statement; `None` for another one."""
        cls = getattr(entity, "_sa_class", entity)
        if not isinstance(cls, type) or not isinstance(self.entity, type) or not issubclass(cls, self.entity):
            return None
        made = self.criterion(cls) if callable(self.criterion) and not hasattr(self.criterion, "_wire") else self.criterion
        over = getattr(entity, "_sa_over", None)
        return made if over is None else over(made)


def with_loader_criteria(entity_or_base, where_criteria, **kw):
    return LoaderCriteriaOption(entity_or_base, where_criteria)


def load_expired(state, key):
    """The value of an attribute that is not loaded, with those that are not loaded either."""
    made = state.obj()
    if state.session is None:
        from sqlalchemy.orm.exc import DetachedInstanceError

        raise DetachedInstanceError(
            f"Instance {described(made)} is not bound to a Session; attribute refresh operation cannot proceed "
            "(Background on this error at: https://sqlalche.me/e/20/bhk3)"
        )
    mapper, held = state.mapper, made.__dict__
    alone = mapper._deferred | state.left_out
    names = [key] if key in alone else [name for name in mapper._attributes if name not in held and name not in alone]
    fill(state, [name for name in names if name not in state.committed_state])
    return held.get(key)


def fill(state, names):
    """SELECT of some of an object's columns."""
    from sqlalchemy.sql.selectable import select

    made, mapper = state.obj(), state.mapper
    columns = [mapper._attributes[name].column for name in names]
    key = [column == value for column, value in zip(mapper.primary_key, state.identity)]
    query = select(*columns).select_from(mapper.selectable).where(*key)
    row = state.session.connection().execute(query).first()
    if row is None:
        from sqlalchemy.orm.exc import ObjectDeletedError

        raise ObjectDeletedError(f"Instance '{described(made)}' has been deleted, or its row is otherwise not present.")
    for name, value in zip(names, row):
        made.__dict__[name] = value
        state.expired_attributes.discard(name)
    mapper.hold(made)


_AT_ONCE = ("joined", "selectin", "subquery", "immediate", False)


def load_with(session, objects, steps):
    """What options, and the classes themselves, ask to be loaded with some objects."""
    from sqlalchemy.orm import collections, related
    from sqlalchemy.orm.state import state_of

    for made in objects:
        state = state_of(made)
        for path, what, argument in steps:
            if what in ("noload", "raise", "select") and len(path) < 2:
                state.load_options = (*state.load_options, (path[0] if path else ALL, what))
    wanted = {}
    for path, what, argument in steps:
        if path and what != "contains":
            wanted.setdefault(path[0].key, [False, path[0]])
            if what == "eager" and len(path) == 1:
                wanted[path[0].key][0] = True
    for made in objects:
        for key, relationship in type(made).__mapper__._relationships.items():
            eager, option = wanted.get(key, (False, None))
            default = relationship.lazy in _AT_ONCE and option is None and not relationship.ends.self_referential
            mark = (id(made), key)
            if key in made.__dict__ or not (eager or default) or mark in session._loading:
                continue
            session._loading.add(mark)
            try:
                related.value(relationship, made)
            finally:
                session._loading.discard(mark)
    for key, (_, option) in wanted.items():
        rest = [(path[1:], what, argument) for path, what, argument in steps if path and path[0] is option and len(path) > 1]
        if rest:
            found = [each for made in objects for each in collections.members(made.__dict__.get(key))]
            load_with(session, found, rest)


def put_joined(joined):
    """What `contains_eager` has brought becomes the other end of its owners."""
    from sqlalchemy.orm import attributes

    by_owner = {}
    for relationship, owner, made in joined:
        entry = by_owner.setdefault((id(owner), relationship.key), (owner, relationship, []))
        if made is not None and not any(made is other for other in entry[2]):
            entry[2].append(made)
    for owner, relationship, found in by_owner.values():
        if relationship.key not in owner.__dict__:
            value = found if relationship.uselist else (found[0] if found else None)
            attributes.set_committed_value(owner, relationship.key, value)
