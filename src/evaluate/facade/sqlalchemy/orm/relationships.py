"""`orders = relationship("Order", back_populates="customer")`: named, and kept; nothing is loaded through it."""


class Relationship:
    """A relationship between mapped classes."""

    def __init__(self, argument=None, secondary=None, **options):
        self.argument = argument
        self.secondary = secondary
        self.options = options
        self.key = None
        self.uselist = options.get("uselist")
        self.annotated = None

    def __set_name__(self, owner, name):
        self.key = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if self.key not in instance.__dict__:
            from sqlalchemy.orm import related

            found = related.load(self, instance)
            instance.__dict__[self.key] = [] if found is None and self.uselist else found
        return instance.__dict__[self.key]

    def __set__(self, instance, value):
        instance.__dict__[self.key] = value

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise NotImplementedError(f"sqlalchemy.orm.relationship().{name} is not part of this facade")


RelationshipProperty = Relationship


def relationship(argument=None, secondary=None, **options):
    return Relationship(argument, secondary, **options)


relation = relationship


def dynamic_loader(argument=None, **options):
    return Relationship(argument, **options)


def backref(name, **options):
    return (name, options)


def foreign(expression):
    return expression


remote = foreign


class Synonym:
    """`login = synonym("email")`"""

    def __init__(self, name, **options):
        self.name = name

    def __get__(self, instance, owner):
        return getattr(owner if instance is None else instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


def synonym(name, **options):
    return Synonym(name, **options)


class Composite:
    """`composite(Point, "x", "y")`"""

    def __init__(self, *args, **options):
        self.args = args


def composite(*args, **options):
    return Composite(*args, **options)
