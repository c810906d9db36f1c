"""`aliased(User)`, `with_polymorphic(Animal, [Cat])`, `Bundle("name", User.a, User.b)`: entities beside the mapped classes."""

from sqlalchemy.orm.attributes import InstrumentedAttribute
from sqlalchemy.orm.relationships import Relationship
from sqlalchemy.orm.substitution import onto


class AliasedClass:
    """`a = aliased(User)`: its attributes are the alias's columns."""

    def __init__(self, class_, selectable, name=None):
        self._sa_class = class_
        self._sa_selectable = selectable
        self._sa_name = name
        self._sa_over = onto(selectable)
        # The classes whose attributes this has too: `with_polymorphic(Animal, [Cat])`.
        self._sa_classes = (class_,)

    @property
    def __mapper__(self):
        return self._sa_class.__mapper__

    @property
    def __table__(self):
        return self._sa_selectable

    @property
    def __name__(self):
        return self._sa_name or self._sa_class.__name__

    def _inspected(self):
        return AliasedInsp(self)

    def __clause_element__(self):
        return self._sa_selectable

    def __getattr__(self, name):
        if name.startswith("_sa_"):
            raise AttributeError(name)
        for cls in self._sa_classes:
            found = next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None)
            if found is None:
                continue
            if isinstance(found, InstrumentedAttribute):
                made = InstrumentedAttribute(self, name, self._sa_over(found.column))
                self.__dict__[name] = made
                return made
            if isinstance(found, Relationship):
                made = found._copied()
                made._from_alias = self._sa_selectable
                return made
            # A hybrid, a synonym: its expression over the alias's attributes.
            return found.__get__(None, self) if hasattr(type(found), "__get__") else found
        raise AttributeError(name)

    def __repr__(self):
        return f"<AliasedClass at {hex(id(self))}; {self._sa_class.__name__}>"


class AliasedInsp:
    """What `inspect(alias)` gives."""

    is_aliased_class = True

    def __init__(self, entity):
        self.entity = entity
        self.class_ = entity._sa_class
        self.mapper = entity.__mapper__
        self.selectable = entity._sa_selectable
        self.name = entity._sa_name

    def __clause_element__(self):
        return self.selectable


def aliased(element, alias=None, name=None, flat=False, adapt_on_names=False):
    """`aliased(User)`, `aliased(User, subquery)`, `aliased(users)`"""
    if isinstance(element, AliasedClass):
        element = element._sa_class
    if not hasattr(element, "__mapper__"):
        return element.alias(name)
    if alias is None:
        mapper = element.__mapper__
        alias = mapper.selectable.alias(name) if len(mapper.tables) == 1 else _subquery(mapper.selectable, name)
        return AliasedClass(element, alias, name)
    made = AliasedClass(element, alias, name)
    if adapt_on_names:
        made._sa_over = _by_name(alias)
    return made


def _subquery(joined, name):
    from sqlalchemy.sql.selectable import select

    return select(joined).subquery(name)


def _by_name(selectable):
    from sqlalchemy.orm.substitution import Substitution

    return Substitution(lambda column: selectable.columns.get(column.name))


def selectable_of(entity):
    """What an entity is selected from."""
    from sqlalchemy.sql import coercions

    if isinstance(entity, type) and hasattr(entity, "__mapper__"):
        return entity.__mapper__.selectable
    return coercions.from_clause(entity)


def with_polymorphic(base, classes, selectable=False, flat=False, polymorphic_on=None, aliased=False, innerjoin=False, name=None):
    """`with_polymorphic(Animal, [Cat])`: the rows of a class, with what some of its subclasses have beside."""
    from sqlalchemy.orm.inheritance import outer_join

    mapper = base.__mapper__
    if classes == "*":
        chosen = mapper.self_and_descendants[1:]
    else:
        chosen = [cls.__mapper__ for cls in classes]
    joined = outer_join(mapper, chosen)
    if aliased or flat or name is not None:
        joined = _subquery(joined, name) if len(joined.columns) > len(mapper.local_table.columns) else joined.alias(name)
    made = AliasedClass(base, joined, name)
    made._sa_classes = (base, *[each.class_ for each in chosen])
    for each in chosen:
        view = made.__dict__[each.class_.__name__] = AliasedClass(each.class_, joined, name)
        view._sa_over = made._sa_over
    return made


def join(left, right, onclause=None, isouter=False, full=False):
    """`join(User, Order)`, `join(User, Order, User.orders)`: what `select_from()` takes."""
    from sqlalchemy.orm.relationship_operators import joining
    from sqlalchemy.sql.selectable import Join

    if getattr(onclause, "_sa_is_relationship", False):
        between, condition = joining(onclause, right)
        left = selectable_of(left)
        if between is not None:
            left = Join(left, between[0], between[1], isouter, full)
        return Join(left, selectable_of(right), condition, isouter, full)
    return Join(selectable_of(left), selectable_of(right), onclause, isouter, full)


def outerjoin(left, right, onclause=None, full=False):
    return join(left, right, onclause, True, full)


def with_parent(instance, prop, from_entity=None):
    """`select(Order).where(with_parent(user, User.orders))`"""
    from sqlalchemy.orm.related import beside, configure
    from sqlalchemy.sql.operator_elements import and_

    configure()
    condition = beside(prop, instance)
    return condition if prop.secondaryjoin is None else and_(condition, prop.secondaryjoin)


class Bundle:
    """`Bundle("name", User.a, User.b)`: several columns as one value of a row."""

    _sa_is_bundle = True
    single_entity = False
    is_clause_element = False
    is_mapper = is_aliased_class = False

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, name, *exprs, single_entity=False):
        from sqlalchemy.sql import coercions
        from sqlalchemy.sql.column_collection import ColumnCollection

        self.name = self._label = name
        self.single_entity = single_entity
        self.exprs = [item if isinstance(item, Bundle) else coercions.selected(item) for item in exprs]
        self.c = self.columns = ColumnCollection()
        for given, item in zip(exprs, self.exprs):
            key = getattr(given, "key", None) or getattr(item, "key", None) or getattr(item, "name", None)
            self.c.add(item, str(key))

    def elements(self):
        """Its columns, those of bundles within too."""
        return [each for item in self.exprs for each in (item.elements() if isinstance(item, Bundle) else [item])]

    def create_row_processor(self, query, procs, labels):
        """`lambda row: ...`: a subclass makes something else of the values."""
        from sqlalchemy.engine.row import Meta, Row

        meta = Meta(list(labels))
        return lambda row: Row([proc(row) for proc in procs], meta)

    def processor(self):
        """A function of the bundle's values."""
        places, at = [], 0
        for item in self.exprs:
            if isinstance(item, Bundle):
                width = len(item.elements())
                inner = item.processor()
                places.append(lambda row, at=at, width=width, inner=inner: inner(row[at : at + width]))
            else:
                width = 1
                places.append(lambda row, at=at: row[at])
            at += width
        return self.create_row_processor(None, places, self.c.keys())
