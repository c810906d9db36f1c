"""The attributes of mapped classes: on the class a column, on an object its value."""

from sqlalchemy.sql.column_operators import ColumnOperators


class InstrumentedAttribute(ColumnOperators):
    """`User.email`, `user.email`"""

    is_attribute = True

    def __init__(self, class_, key, column):
        self.class_ = class_
        self.key = key
        self.column = column

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if self.key in instance.__dict__.get("_sa_deferred", ()):
            from sqlalchemy.orm.loading import load_deferred

            return load_deferred(instance, self)
        return instance.__dict__.get(self.key)

    def __set__(self, instance, value):
        flag_modified(instance, self.key)
        instance.__dict__.get("_sa_deferred", set()).discard(self.key)
        instance.__dict__[self.key] = value

    def __delete__(self, instance):
        instance.__dict__.pop(self.key, None)

    def __clause_element__(self):
        return self.column

    @property
    def expression(self):
        return self.column

    @property
    def columns(self):
        return [self.column]

    @property
    def parent(self):
        return self.class_.__mapper__

    def operate(self, operator, *other, **kw):
        return self.column.operate(operator, *other, **kw)

    def reverse_operate(self, operator, other, **kw):
        return self.column.reverse_operate(operator, other, **kw)

    def contains(self, other, **kw):
        return self.column.contains(other, **kw)

    def __getattr__(self, name):
        if name.startswith("__") or name == "column":
            raise AttributeError(name)
        return getattr(self.column, name)

    def __hash__(self):
        return id(self)

    def __str__(self):
        return f"{self.class_.__name__}.{self.key}"

    property = property(lambda self: self)


QueryableAttribute = InstrumentedAttribute


def flag_modified(instance, key):
    """`flag_modified(user, "settings")`: the value is written at the next flush."""
    changed = instance.__dict__.get("_sa_changed")
    if changed is None:
        changed = instance.__dict__["_sa_changed"] = set()
    changed.add(key)


def validates(*names, **options):
    """Validators are not run."""
    return lambda function: function


def reconstructor(function):
    return function
