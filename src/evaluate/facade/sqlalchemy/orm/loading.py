"""Loader options: which columns of a class are selected. Nothing is loaded through relationships, and what says how is ignored."""


class Load:
    """`load_only(User.name)`, `defer(User.photo)`, `Load(User).load_only(User.name)`, `joinedload(User.orders)`"""

    def __init__(self, *args, only=None, deferred=(), **kw):
        self.args = args
        self.only = only
        self.deferred = deferred

    def load_only(self, *attributes, raiseload=False):
        return Load(only=attributes)

    def defer(self, attribute, raiseload=False):
        return Load(only=self.only, deferred=(*self.deferred, attribute))

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *args, **kw: self


def _option(*args, **kw):
    return Load(*args)


def load_only(*attributes, raiseload=False):
    """`select(User).options(load_only(User.name))`: the table may lack what the class has besides."""
    return Load(only=attributes)


def defer(attribute, *more, raiseload=False):
    """`select(User).options(defer(User.photo))`"""
    return Load(deferred=(attribute,))


joinedload = selectinload = subqueryload = lazyload = immediateload = noload = raiseload = _option
undefer = undefer_group = defaultload = contains_eager = with_loader_criteria = selectin_polymorphic = _option


def narrowed(statement):
    """The statement with the columns that its options leave, and those by class."""
    chosen = {}
    for option in statement._loader_options:
        limits = option.only if option.only is not None else option.deferred
        for cls in {attribute.class_ for attribute in limits if hasattr(attribute, "class_")}:
            table = cls.__mapper__.local_table
            named = {attribute.column for attribute in limits if getattr(attribute, "class_", None) is cls}
            kept = chosen.get(cls, list(table.columns))
            wanted = (lambda column: column in named) if option.only is not None else (lambda column: column not in named)
            chosen[cls] = [column for column in kept if column.primary_key or wanted(column)]
    if not any(entity in chosen for entity in statement._raw_entities if isinstance(entity, type)):
        return statement, {}
    columns = []
    for entity in statement._raw_entities:
        columns += chosen[entity] if isinstance(entity, type) and entity in chosen else [entity]
    again = statement.with_only_columns(*columns)
    again._raw_entities = statement._raw_entities
    return again, chosen


def load_deferred(made, attribute):
    """The value of a column that an option left out, when it is asked for."""
    from sqlalchemy.sql.selectable import select

    from sqlalchemy.orm import entities

    session, mapper = made.__dict__["_sa_session"], type(made).__mapper__
    key = [column == value for column, value in zip(mapper.primary_key, entities.key_of(made))]
    value = session.connection().execute(select(attribute.column).where(*key)).scalar()
    made.__dict__["_sa_deferred"].discard(attribute.key)
    made.__dict__[attribute.key] = value
    return value
