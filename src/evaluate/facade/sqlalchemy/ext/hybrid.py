"""`@hybrid_property`, `@hybrid_method`"""


class hybrid_property:
    """On an object the function's value, on the class its expression."""

    def __init__(self, fget, fset=None, fdel=None, expr=None, custom_comparator=None, update_expr=None):
        self.fget, self.fset, self.fdel, self.expr = fget, fset, fdel, expr
        self.__doc__ = fget.__doc__
        self.__name__ = getattr(fget, "__name__", None)

    def __get__(self, instance, owner):
        if instance is None:
            return (self.expr or self.fget)(owner)
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def _with(self, **changes):
        return hybrid_property(**{"fget": self.fget, "fset": self.fset, "fdel": self.fdel, "expr": self.expr, **changes})

    def getter(self, fget):
        return self._with(fget=fget)

    def setter(self, fset):
        return self._with(fset=fset)

    def deleter(self, fdel):
        return self._with(fdel=fdel)

    def expression(self, expr):
        return self._with(expr=expr.__func__ if isinstance(expr, classmethod) else expr)

    def comparator(self, comparator):
        return self

    def update_expression(self, meth):
        return self

    @property
    def inplace(self):
        return self


class hybrid_method:
    """A method of objects and of the class."""

    def __init__(self, func, expr=None):
        self.func, self.expr = func, expr

    def __get__(self, instance, owner):
        if instance is None:
            return (self.expr or self.func).__get__(owner, owner.__class__)
        return self.func.__get__(instance, owner)

    def expression(self, expr):
        return hybrid_method(self.func, expr)


class Comparator:
    """`sqlalchemy.ext.hybrid.Comparator`"""

    def __init__(self, expression):
        self.expression = expression
