"""`session.query(User).filter(...).all()`"""

from sqlalchemy.orm.aliasing import Bundle, with_parent  # noqa: F401 (`sqlalchemy.orm.query.Bundle`)
from sqlalchemy.orm.query_results import Results
from sqlalchemy.orm.substitution import Substitution, within
from sqlalchemy.sql import coercions
from sqlalchemy.sql.select_statement import of_entity
from sqlalchemy.sql.selectable import select


class Query(Results):
    """A SELECT that knows its session."""

    def __init__(self, entities, session=None):
        if not isinstance(entities, (tuple, list)):
            entities = (entities,)
        from sqlalchemy.orm.related import configure

        configure()
        self.session = session
        self._entities = tuple(entities)
        self.statement = select(*entities)
        # Over a union its columns stand for those of the classes.
        self._over = None
        self._autoflushes = True

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def _changed(self, statement):
        again = Query.__new__(type(self))
        again.__dict__.update(self.__dict__)
        again.statement = statement
        return again

    def _adapted(self, items):
        return [self._over(coercions.unwrap(item)) for item in items] if self._over is not None else items

    def __clause_element__(self):
        return self.statement

    def filter(self, *conditions):
        return self._changed(self.statement.where(*self._adapted(conditions)))

    where = filter

    def filter_by(self, **values):
        target = self.statement._namespace()
        if getattr(target, "__mapper__", None) is None:
            return self._changed(self.statement.filter_by(**values))
        return self.filter(*[of_entity(target, key) == value for key, value in values.items()])

    def _delegated(name):  # noqa: N805 (builds methods)
        def method(self, *args, **kw):
            return self._changed(getattr(self.statement, name)(*self._adapted(args), **kw))

        method.__name__ = name
        return method

    order_by = _delegated("order_by")
    group_by = _delegated("group_by")
    having = _delegated("having")
    limit = _delegated("limit")
    offset = _delegated("offset")
    slice = _delegated("slice")
    distinct = _delegated("distinct")
    select_from = _delegated("select_from")
    with_for_update = _delegated("with_for_update")
    correlate = _delegated("correlate")
    params = _delegated("params")
    prefix_with = _delegated("prefix_with")
    suffix_with = _delegated("suffix_with")
    set_label_style = _delegated("set_label_style")
    add_cte = _delegated("add_cte")

    def add_columns(self, *entities):
        again = self._changed(self.statement.add_columns(*entities))
        again._entities = (*self._entities, *entities)
        return again

    def add_entity(self, entity, alias=None):
        return self.add_columns(entity if alias is None else alias)

    add_column = add_columns

    def join(self, target, *props, **kw):
        if isinstance(target, tuple):
            return self._changed(self.statement.join(*target, **kw))
        return self._changed(self.statement.join(target, *props, **kw))

    def outerjoin(self, target, *props, **kw):
        return self.join(target, *props, isouter=True, **kw)

    def reset_joinpoint(self):
        again = self._changed(self.statement._copied())
        again.statement._joined_entities = ()
        return again

    def with_parent(self, instance, property=None, from_entity=None):  # noqa: A002 (SQLAlchemy's name)
        if property is None:
            mapper = self._entities[0].__mapper__
            property = next(each for each in type(instance).__mapper__.relationships if each.mapper is mapper)  # noqa: A001
        return self.filter(with_parent(instance, property))

    def with_entities(self, *entities):
        again = self._changed(self.statement.with_only_columns(*self._adapted(entities)))
        again._entities = entities
        return again

    def options(self, *options):
        return self._changed(self.statement.options(*options))

    def execution_options(self, **options):
        return self._changed(self.statement.execution_options(**options))

    def get_execution_options(self):
        return self.statement.get_execution_options()

    def populate_existing(self):
        return self.execution_options(populate_existing=True)

    def yield_per(self, count):
        return self.execution_options(yield_per=count)

    def autoflush(self, setting):
        again = self._changed(self.statement)
        again._autoflushes = setting
        return again

    def with_session(self, session):
        again = self._changed(self.statement)
        again.session = session
        return again

    def enable_eagerloads(self, value):
        return self

    def enable_assertions(self, value):
        return self

    def with_labels(self):
        return self.set_label_style("LABEL_STYLE_TABLENAME_PLUS_COL")

    apply_labels = with_labels

    def with_hint(self, *args, **kw):
        return self

    with_statement_hint = with_hint

    @property
    def whereclause(self):
        return self.statement.whereclause

    @property
    def selectable(self):
        return self.statement

    @property
    def column_descriptions(self):
        return [
            {
                "name": getattr(entity, "__name__", None) or getattr(entity, "key", None), "type": entity, "expr": entity,
                "entity": entity if getattr(entity, "__mapper__", None) is not None else getattr(entity, "class_", None),
                "aliased": getattr(entity, "is_aliased_class", False),
            }
            for entity in self._entities
        ]

    def exists(self):
        return self._selecting().with_only_columns(_one()).select_from(*self._froms()).exists()

    def _froms(self):
        return [] if self.statement._joins or self.statement._from else self.statement.columns_clause_froms[:1]

    def _selecting(self):
        """The SELECT as it is sent: entities as their columns, and what tells a class's rows."""
        from sqlalchemy.orm.selecting import prepared

        return prepared(self.session, self.statement)[0]

    def subquery(self, name=None, with_labels=False, reduce_columns=False):
        statement = self._selecting()
        return (statement.set_label_style("LABEL_STYLE_TABLENAME_PLUS_COL") if with_labels else statement).subquery(name)

    def scalar_subquery(self):
        return self._selecting().scalar_subquery()

    as_scalar = scalar_subquery

    def cte(self, name=None, recursive=False, nesting=False):
        return self._selecting().cte(name, recursive)

    def label(self, name):
        return self._selecting().label(name)

    def _united(name):  # noqa: N805 (builds methods)
        def method(self, *others):
            return self._over_union(getattr(self._selecting(), name)(*[_selecting(other) for other in others]))

        method.__name__ = name
        return method

    union, union_all = _united("union"), _united("union_all")
    intersect, intersect_all = _united("intersect"), _united("intersect_all")
    except_, except_all = _united("except_"), _united("except_all")

    def _over_union(self, compound):
        """A query of the same entities, over the rows of a union."""
        subquery = compound.subquery()
        mine = self._selecting()._result_columns()
        whole = {id(one): other for one, other in zip(mine, subquery.columns)}
        again = self._changed(None)
        again._over = Substitution(lambda column: within(subquery, column), whole=whole)
        # They are found by identity: they have to stay.
        again._stands_over = mine
        again._entities = tuple(_entity_over(entity, subquery, again._over) for entity in self._entities)
        again.statement = select(*again._entities).select_from(subquery)
        again.statement._loader_options = self.statement._loader_options
        return again

    def from_statement(self, statement):
        from sqlalchemy.orm.executing import FromStatement

        again = self._changed(FromStatement(self._entities, statement).options(*self.statement._loader_options))
        return again

    def __str__(self):
        statement = self._selecting().set_label_style("LABEL_STYLE_TABLENAME_PLUS_COL")
        bind = None if self.session is None else self.session.get_bind()
        return str(statement.compile(dialect=getattr(bind, "dialect", None)))


def _selecting(other):
    return other._selecting() if isinstance(other, Query) else coercions.unwrap(other)


def _one():
    from sqlalchemy.sql.elements import literal_column

    return literal_column("1")


def _entity_over(entity, subquery, over):
    """A class, or a column, as it is selected from a union."""
    if getattr(entity, "__mapper__", None) is None:
        return over(coercions.unwrap(entity))
    from sqlalchemy.orm.aliasing import AliasedClass

    made = AliasedClass(getattr(entity, "_sa_class", entity), subquery)
    made._sa_over = over
    return made
