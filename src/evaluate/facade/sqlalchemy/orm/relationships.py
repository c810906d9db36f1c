"""`orders = relationship("Order", back_populates="customer")`: what is at the other end of a foreign key."""

from sqlalchemy.orm.state import NO_VALUE, Symbol, state_of
from sqlalchemy.sql.column_operators import ColumnOperators

ONETOMANY, MANYTOONE, MANYTOMANY = (Symbol(name, n) for n, name in enumerate(("ONETOMANY", "MANYTOONE", "MANYTOMANY")))


class RelationshipDirection:
    """`RelationshipDirection.MANYTOONE`"""

    ONETOMANY, MANYTOONE, MANYTOMANY = ONETOMANY, MANYTOONE, MANYTOMANY


# Those whose other end has not been looked up; mapped classes may name one another before they are there.
unconfigured = []


class Relationship(ColumnOperators):
    """On the class what joins two classes, on an object what is at the other end."""

    _sa_is_relationship = True
    is_attribute = True
    is_selectable = False

    def __init__(self, argument=None, secondary=None, *, cascade=None, backref=None, back_populates=None, uselist=None,
                 collection_class=None, lazy="select", viewonly=False, order_by=False, passive_deletes=False,
                 single_parent=False, **options):
        self.argument = argument
        self.secondary = secondary
        self.options = options
        self.backref = backref
        self.back_populates = back_populates
        self.uselist = uselist
        self.collection_class = collection_class
        self.lazy = lazy
        self.viewonly = viewonly
        self.order_by_given = order_by
        self.passive_deletes = passive_deletes
        self.single_parent = single_parent
        self.cascade = CascadeOptions(("" if viewonly else "save-update, merge") if cascade is None else cascade)
        self.key = None
        self.class_ = None
        self.annotated = None
        self.reverse = None
        self.info = options.get("info") or {}
        self._collection = None
        self._ends = None

    def __set_name__(self, owner, name):
        self.key = name

    def _in_class(self, cls, key):
        """Becomes an attribute of a mapped class."""
        self.class_, self.key = cls, key
        cls.__mapper__._relationships[key] = self
        unconfigured.append(self)

    def _copied(self):
        again = Relationship.__new__(type(self))
        again.__dict__.update(self.__dict__)
        return again

    @property
    def ends(self):
        """The classes, tables and columns that meet."""
        if self._ends is None:
            from sqlalchemy.orm.relationship_ends import Ends

            self._ends = Ends(self)
            if self.uselist is None:
                self.uselist = self._ends.direction is not MANYTOONE
        return self._ends

    @property
    def mapper(self):
        return self.ends.target.__mapper__

    entity = mapper

    @property
    def parent(self):
        return self.class_.__mapper__

    @property
    def direction(self):
        return self.ends.direction

    @property
    def target(self):
        return self.mapper.local_table

    @property
    def primaryjoin(self):
        return self.ends.primaryjoin

    @property
    def secondaryjoin(self):
        return self.ends.secondaryjoin

    @property
    def local_columns(self):
        return {here for here, _ in self.ends.pairs}

    @property
    def local_remote_pairs(self):
        return list(self.ends.pairs)

    @property
    def remote_side(self):
        return {there for _, there in self.ends.pairs}

    @property
    def is_query(self):
        return self.lazy in ("dynamic", "write_only")

    @property
    def saves(self):
        return self.cascade.save_update

    def __get__(self, instance, owner):
        if instance is None:
            return self if self.class_ is None or self.class_ is owner else self._of(owner)
        held = instance.__dict__
        if self.key in held and not self.is_query:
            return held[self.key]
        from sqlalchemy.orm import related

        return related.value(self, instance)

    def _of(self, owner):
        """The same, as the attribute of a subclass."""
        return owner.__mapper__.relationships.get(self.key, self) if "__mapper__" in owner.__dict__ else self

    def __set__(self, instance, value):
        from sqlalchemy.orm import attributes, backrefs, collections, related

        state, held = state_of(instance), instance.__dict__
        if self.uselist is None:
            related.configure()
        if not self.uselist:
            old = held.get(self.key, NO_VALUE)
            if old is NO_VALUE and state.key is not None and (self.reverse is not None or self.cascade.delete_orphan):
                old = related.value(self, instance)
            value = attributes.validated(self, instance, value, old)
            state.note(self.key, old)
            backrefs.setting(instance, self, value, old)
            held[self.key] = value
        else:
            held[self.key] = _replaced(self, instance, collections.members(related.value(self, instance)), value)
        if state.session is not None:
            state.session._modified(state)

    def __delete__(self, instance):
        self.__set__(instance, [] if self.uselist else None)
        instance.__dict__.pop(self.key, None)

    # What may be said of a relationship in a query.

    def operate(self, operator, *others, **kw):
        from sqlalchemy.orm import relationship_operators

        return relationship_operators.compared(self, operator, others)

    def any(self, criterion=None, **values):
        from sqlalchemy.orm import relationship_operators

        return relationship_operators.exists(self, criterion, values)

    has = any

    def contains(self, other, **kw):
        from sqlalchemy.orm import relationship_operators

        return relationship_operators.contains(self, other)

    def of_type(self, entity):
        """`Parent.children.of_type(alias)`"""
        again = self._copied()
        again._narrowed = entity
        return again

    def and_(self, *criteria):
        """`Parent.children.and_(Child.active)`"""
        again = self._copied()
        again._criteria = (*self._criteria, *criteria)
        return again

    _narrowed = None
    _criteria = ()
    # The alias whose attribute this is.
    _from_alias = None

    @property
    def property(self):  # noqa: A003 (SQLAlchemy's name)
        return self

    prop = comparator = property

    def __clause_element__(self):
        return self.primaryjoin

    def __hash__(self):
        return id(self)

    def __str__(self):
        return f"{self.class_.__name__}.{self.key}" if self.class_ is not None else f"relationship({self.argument!r})"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self.options:
            return self.options[name]
        raise AttributeError(
            f"Neither 'InstrumentedAttribute' object nor 'Comparator' object associated with {self} has an attribute {name!r}"
        )


RelationshipProperty = Relationship


def _replaced(relationship, instance, before, values):
    """A collection in the place of another: only what comes and goes is told."""
    from sqlalchemy.orm import backrefs, collections

    state = state_of(instance)
    state.note(relationship.key, before)
    old = instance.__dict__[relationship.key]
    wanted = collections.members(values)
    for item in before:
        if not any(item is other for other in wanted):
            backrefs.removing(instance, relationship, old, item)
    again = collections.empty_for(relationship)
    for item in wanted:
        if not any(item is other for other in before):
            item = backrefs.adding(instance, relationship, old, item)
        collections.put(again, item)
    old._sa_owner = None
    return collections.owned(again, relationship, instance)


class CascadeOptions(frozenset):
    """`cascade="all, delete-orphan"`"""

    _ALL = ("save-update", "merge", "refresh-expire", "expunge", "delete")

    def __new__(cls, given):
        words = [word.strip() for word in given.split(",")] if isinstance(given, str) else list(given or ())
        words = {word for word in words if word}
        unknown = words - {*cls._ALL, "all", "none", "delete-orphan"}
        if unknown:
            from sqlalchemy import exc

            raise exc.ArgumentError(f"Invalid cascade option(s): {', '.join(repr(word) for word in sorted(unknown))}")
        if "all" in words:
            words |= set(cls._ALL)
        if "none" in words:
            words = set()
        return frozenset.__new__(cls, words - {"all", "none"})

    save_update = property(lambda self: "save-update" in self)
    merge = property(lambda self: "merge" in self)
    delete = property(lambda self: "delete" in self)
    delete_orphan = property(lambda self: "delete-orphan" in self)
    expunge = property(lambda self: "expunge" in self)
    refresh_expire = property(lambda self: "refresh-expire" in self)


def relationship(argument=None, secondary=None, **options):
    return Relationship(argument, secondary, **options)


relation = relationship


def dynamic_loader(argument=None, **options):
    return Relationship(argument, lazy="dynamic", **options)


def backref(name, **options):
    """`relationship("Order", backref=backref("customer", lazy="joined"))`"""
    return (name, options)


def foreign(expression):
    """`primaryjoin="Order.id == foreign(Item.order_id)"`"""
    return _annotated(expression, "foreign")


def remote(expression):
    """`primaryjoin="Node.id == remote(Node.parent_id)"`"""
    return _annotated(expression, "remote")


def _annotated(expression, word):
    from sqlalchemy.sql import coercions

    column = coercions.unwrap(expression)
    again = type(column).__new__(type(column))
    again.__dict__.update(column.__dict__)
    again._annotations = {**column._annotations, word: True}
    again._without_annotations = getattr(column, "_without_annotations", column)
    return again
