"""`@hybrid_property`, `@hybrid_method`"""

from sqlalchemy.sql.column_operators import ColumnOperators


class hybrid_property:
    """On an object the function's value, on the class its expression."""

    is_descriptor = True

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, fget, fset=None, fdel=None, expr=None, custom_comparator=None, update_expr=None):
        self.fget, self.fset, self.fdel, self.expr = fget, fset, fdel, expr
        self.custom_comparator = custom_comparator
        self.update_expr = update_expr
        self.key = None
        self.__doc__ = fget.__doc__
        self.__name__ = getattr(fget, "__name__", None)

    def __set_name__(self, owner, name):
        self.key = name

    def __get__(self, instance, owner):
        if instance is None:
            if self.custom_comparator is not None:
                return self.custom_comparator(owner)
            return (self.expr or self.fget)(owner)
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _with(self, **changes):
        again = type(self)(self.fget, self.fset, self.fdel, self.expr, self.custom_comparator, self.update_expr)
        again.key = self.key
        again.__dict__.update(changes)
        return again

    def getter(self, fget):
        return self._with(fget=fget)

    def setter(self, fset):
        return self._with(fset=fset)

    def deleter(self, fdel):
        return self._with(fdel=fdel)

    def expression(self, expr):
        return self._with(expr=_function(expr))

    def comparator(self, comparator):
        return self._with(custom_comparator=_function(comparator))

    def update_expression(self, meth):
        return self._with(update_expr=_function(meth))

    @property
    def overrides(self):
        return self

    @property
    def inplace(self):
        return _InPlace(self)


class _InPlace:
    """`@name.inplace.setter`: the method may have another name."""

    def __init__(self, attribute):
        self._attribute = attribute

    def _set(self, name, value):
        setattr(self._attribute, name, value)
        return self._attribute

    def getter(self, fget):
        return self._set("fget", fget)

    def setter(self, fset):
        return self._set("fset", fset)

    def deleter(self, fdel):
        return self._set("fdel", fdel)

    def expression(self, expr):
        return self._set("expr", _function(expr))

    def comparator(self, comparator):
        return self._set("custom_comparator", _function(comparator))

    def update_expression(self, meth):
        return self._set("update_expr", _function(meth))


def _function(given):
    return given.__func__ if isinstance(given, classmethod) else given


class hybrid_method:
    """A method of objects and of the class."""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, func, expr=None):
        self.func, self.expr = func, expr

    def __get__(self, instance, owner):
        if instance is None:
            return (self.expr or self.func).__get__(owner, owner.__class__)
        return self.func.__get__(instance, owner)

    def expression(self, expr):
        self.expr = _function(expr)
        return self

    @property
    def inplace(self):
        return self


class Comparator(ColumnOperators):
    """`class CaseInsensitive(Comparator): def __eq__(self, other): ...`"""

    def __init__(self, expression):
        self.expression = expression

    def __clause_element__(self):
        found = self.expression
        while hasattr(found, "__clause_element__"):
            found = found.__clause_element__()
        return found

    def operate(self, operator, *other, **kw):
        return self.__clause_element__().operate(operator, *other, **kw)

    def reverse_operate(self, operator, other, **kw):
        return self.__clause_element__().reverse_operate(operator, other, **kw)


class ExprComparator(Comparator):
    """The comparator of an expression."""
