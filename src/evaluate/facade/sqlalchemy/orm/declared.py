"""`@declared_attr`: an attribute that each class makes for itself."""


class declared_attr:
    """`@declared_attr def owner_id(cls): return mapped_column(ForeignKey("users.id"))`"""

    def __init__(self, function):
        self.fget = function.__func__ if isinstance(function, classmethod) else function
        self.__doc__ = self.fget.__doc__
        self._made = {}

    @classmethod
    def directive(cls, function):
        return cls(function)

    @classmethod
    def cascading(cls, function):
        """One column for each class of a hierarchy, not for its top alone."""
        made = cls(function)
        made.is_cascading = True
        return made

    is_cascading = False

    def __class_getitem__(cls, item):
        return cls

    def __get__(self, instance, owner):
        # One column for each class: the table and `__table_args__` mean the same one.
        if owner not in self._made:
            self._made[owner] = self.fget(owner)
        return self._made[owner]
