"""`id: Mapped[int] = mapped_column(primary_key=True)`"""

from _retort import getattr_last
from sqlalchemy.sql.column_operators import ColumnOperators
from sqlalchemy.sql.schema.columns import Column

_OF_DATACLASSES = frozenset((
    "init", "repr", "default_factory", "compare", "kw_only", "hash", "deferred_group", "deferred_raiseload", "active_history",
    "dataclass_metadata",
))


class MappedAnnotation:
    """`Mapped[int]`"""

    def __init__(self, argument):
        self.argument = argument

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __repr__(self):
        return f"Mapped[{self.argument!r}]"


class Mapped:
    """The annotation of a mapped attribute."""

    __class_getitem__ = MappedAnnotation


class DynamicMapped(Mapped):
    """`DynamicMapped[X]`"""


class WriteOnlyMapped(Mapped):
    """`WriteOnlyMapped[X]`"""


class ORMDescriptor:
    """`ORMDescriptor[int]`, in annotations."""

    def __class_getitem__(cls, argument):
        return cls


class SQLORMExpression(ORMDescriptor):
    """`SQLORMExpression[int]`, in annotations."""


@getattr_last
class MappedColumn(ColumnOperators):
    """A column of a mapped class, before the class gives it a name."""

    says_nullable = deferred = False
    sort_order = 0

    def __init__(self, *args, nullable=None, sort_order=0, use_existing_column=False, deferred=False, **options):
        if options and not _OF_DATACLASSES.isdisjoint(options):
            options = {name: value for name, value in options.items() if name not in _OF_DATACLASSES}
        if nullable is not None:
            self.says_nullable = True
            options["nullable"] = nullable
        if sort_order:
            self.sort_order = sort_order
        if deferred:
            self.deferred = deferred
        self.column = Column(*args, **options)

    def __clause_element__(self):
        return self.column

    def operate(self, operator, *other, **kw):
        return self.column.operate(operator, *other, **kw)

    def reverse_operate(self, operator, other, **kw):
        return self.column.reverse_operate(operator, other, **kw)

    __hash__ = ColumnOperators.__hash__

    def _copied(self):
        again = MappedColumn.__new__(MappedColumn)
        again.__dict__.update(self.__dict__)
        again.column = self.column._copy()
        return again

    def __getattr__(self, name):
        if name.startswith("__") or name == "column":
            raise AttributeError(name)
        return getattr(self.column, name)


# `name: Mapped[str] = mapped_column(String(50))`
mapped_column = MappedColumn


class ColumnProperty:
    """`column_property(func.lower(name))`: an expression that is selected with the object."""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, expression, *more, deferred=False, **options):
        self.expression = expression
        self.columns = [expression, *more]
        self.deferred = deferred

    @property
    def is_plain_column(self):
        """Whether this is a column of the table, with options: `deferred(Column(Text))`"""
        column = getattr(self.expression, "column", self.expression)
        return isinstance(self.expression, MappedColumn) or (hasattr(column, "_user_defined_nullable") and column.table is None)

    def as_column(self, copy=False):
        made = self.expression
        if not isinstance(made, MappedColumn):
            column, made = made, MappedColumn.__new__(MappedColumn)
            made.__dict__.update(column=column, says_nullable=True, sort_order=0)
        if copy:
            made = made._copied()
        made.deferred = self.deferred
        return made

    def __clause_element__(self):
        from sqlalchemy.sql import coercions

        element = coercions.unwrap(self.expression)
        return element.scalar_subquery() if getattr(element, "is_select", False) else element


MappedSQLExpression = ColumnProperty


def column_property(expression, *more, **options):
    return ColumnProperty(expression, *more, **options)


def deferred(column, *more, **options):
    """`photo = deferred(Column(LargeBinary))`: loaded when it is asked for."""
    return ColumnProperty(column, *more, deferred=True)


def query_expression(*args, **options):
    from sqlalchemy.sql.elements import null

    return ColumnProperty(null().label(None))


def orm_insert_sentinel(name=None, type_=None, *, default=None, omit_from_statements=True):
    from sqlalchemy.sql.schema import insert_sentinel

    made = MappedColumn.__new__(MappedColumn)
    made.__dict__.update(column=insert_sentinel(name, type_, default=default), says_nullable=True, sort_order=0, deferred=False)
    return made
