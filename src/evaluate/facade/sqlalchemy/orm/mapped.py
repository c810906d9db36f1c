"""`id: Mapped[int] = mapped_column(primary_key=True)`"""

_OF_DATACLASSES = (
    "init", "repr", "default_factory", "compare", "kw_only", "hash", "deferred", "deferred_group", "deferred_raiseload",
    "active_history", "dataclass_metadata",
)


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

    def __class_getitem__(cls, argument):
        return MappedAnnotation(argument)


class DynamicMapped(Mapped):
    """`DynamicMapped[X]`"""


class WriteOnlyMapped(Mapped):
    """`WriteOnlyMapped[X]`"""


class MappedColumn:
    """A column of a mapped class, before the class gives it a name."""

    def __init__(self, *args, nullable=None, sort_order=0, use_existing_column=False, **options):
        from sqlalchemy.sql.schema import Column

        for name in _OF_DATACLASSES:
            options.pop(name, None)
        self.says_nullable = nullable is not None
        self.sort_order = sort_order
        if self.says_nullable:
            options["nullable"] = nullable
        self.column = Column(*args, **options)

    def __clause_element__(self):
        return self.column

    def _copied(self):
        again = MappedColumn.__new__(MappedColumn)
        again.__dict__.update(self.__dict__)
        again.column = self.column._copy()
        return again

    def __getattr__(self, name):
        if name.startswith("__") or name == "column":
            raise AttributeError(name)
        return getattr(self.column, name)


def mapped_column(*args, **options):
    return MappedColumn(*args, **options)


class ColumnProperty:
    """`column_property(expression)`"""

    def __init__(self, expression, *more, **options):
        self.expression = expression
        self.columns = [expression, *more]

    def __clause_element__(self):
        from sqlalchemy.sql import coercions

        return coercions.unwrap(self.expression)


def column_property(expression, *more, **options):
    return ColumnProperty(expression, *more, **options)


def deferred(column, *more, **options):
    return column


def query_expression(*args, **options):
    from sqlalchemy.sql.elements import null

    return ColumnProperty(null())
