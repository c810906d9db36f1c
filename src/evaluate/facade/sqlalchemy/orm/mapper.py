"""The mapper of a class: its tables, and its attributes."""

from sqlalchemy.sql.column_collection import ColumnCollection


class Named(dict):
    """`mapper.relationships`: by name, as attributes, and in order."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __iter__(self):
        return iter(self.values())

    def keys(self):
        return list(dict.keys(self))

    def __contains__(self, key):
        return dict.get(self, key) is not None


def _counted(version):
    return (version or 0) + 1


class Mapper:
    """`inspect(User)`, `User.__mapper__`"""

    is_mapper = True
    is_selectable = is_instance = is_aliased_class = is_attribute = is_property = False

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, class_, table, inherits=None, single=False, identity=None):
        self.class_ = self.entity = class_
        self.local_table = self.mapped_table = table
        self.inherits = inherits
        # Its rows are those of its parent's table that say so.
        self.single = single
        self.base_mapper = self if inherits is None else inherits.base_mapper
        self.tables = [table] if inherits is None else list(inherits.tables) if single else [*inherits.tables, table]
        self.polymorphic_identity = identity
        self.polymorphic_on = None if inherits is None else inherits.polymorphic_on
        self.polymorphic_map = {} if inherits is None else inherits.polymorphic_map
        if identity is not None:
            self.polymorphic_map[identity] = self
        self.validators = {} if inherits is None else dict(inherits.validators)
        self.reconstructors = [] if inherits is None else list(inherits.reconstructors)
        self._attributes = {}
        self._relationships = {} if inherits is None else dict(inherits._relationships)
        self._descriptors = {} if inherits is None else dict(inherits._descriptors)
        # Attributes that are loaded when they are asked for.
        self._deferred = set() if inherits is None else set(inherits._deferred)
        self._children = []
        self._given_key = None if inherits is None else inherits._given_key
        # The column that counts the changes of a row, and what comes after its value.
        self.version_id_col = None if inherits is None else inherits.version_id_col
        self.version_id_generator = _counted if inherits is None else inherits.version_id_generator
        self._join = self._mutables = None
        if inherits is not None:
            inherits._children.append(self)

    @property
    def mapper(self):
        return self

    @property
    def registry(self):
        return self.class_.registry

    @property
    def selectable(self):
        """The table, or the join of a class and those that it inherits from."""
        if len(self.tables) == 1:
            return self.local_table
        if self._join is None:
            from sqlalchemy.orm.inheritance import join_of

            self._join = join_of(self)
        return self._join

    persist_selectable = with_polymorphic_mappers = selectable

    @property
    def columns(self):
        found = ColumnCollection()
        for key, attribute in self._attributes.items():
            found.add(attribute.column, key)
        return found

    c = columns

    @property
    def mutables(self):
        """The attributes whose values tell when they change: `MutableDict.as_mutable(JSONB)`"""
        if self._mutables is None:
            found = {key: each.column for key, each in self._attributes.items()}
            self._mutables = {key: column for key, column in found.items() if hasattr(column.type, "_sa_mutable")}
        return self._mutables

    def hold(self, made):
        if self.mutables:
            from sqlalchemy.ext.mutable import hold

            for key, column in self.mutables.items():
                hold(made, key, column)

    @property
    def primary_key(self):
        if self._given_key is not None:
            return self._given_key
        return tuple(self.tables[0].primary_key)

    @property
    def relationships(self):
        return Named(self._relationships)

    @property
    def column_attrs(self):
        return Named(self._attributes)

    @property
    def attrs(self):
        return Named({**self._relationships, **self._attributes, **self._of("Synonym", "Composite")})

    @property
    def all_orm_descriptors(self):
        return Named({**self._attributes, **self._relationships, **self._descriptors})

    @property
    def synonyms(self):
        return Named(self._of("Synonym"))

    @property
    def composites(self):
        return Named(self._of("Composite"))

    def _of(self, *kinds):
        return {key: each for key, each in self._descriptors.items() if type(each).__name__ in kinds}

    @property
    def iterate_properties(self):
        return iter(self.attrs)

    def all_keys(self):
        return [*self._attributes, *self._relationships]

    def has_property(self, key):
        return key in self.attrs

    def get_property(self, key, _configure_mappers=True):
        found = self.attrs.get(key)
        if found is None:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(f"Mapper '{self}' has no property '{key}'")
        return found

    def get_property_by_column(self, column):
        return next(each for each in self._attributes.values() if any(column is one for one in each.columns))

    def key_of(self, column):
        """The attribute of a column."""
        for key, attribute in self._attributes.items():
            if any(column is each for each in attribute.columns):
                return key
        return None

    def primary_key_from_instance(self, instance):
        return [instance.__dict__.get(self.key_of(column)) for column in self.primary_key]

    def identity_key_from_instance(self, instance):
        return self.identity_key_from_primary_key(self.primary_key_from_instance(instance))

    def identity_key_from_primary_key(self, primary_key, identity_token=None):
        return (self.base_mapper.class_, tuple(primary_key), identity_token)

    def isa(self, other):
        return other is self or (self.inherits is not None and self.inherits.isa(other))

    @property
    def self_and_descendants(self):
        return [self, *[each for child in self._children for each in child.self_and_descendants]]

    polymorphic_iterator = lambda self: iter(self.self_and_descendants)  # noqa: E731

    def common_parent(self, other):
        return self.base_mapper is other.base_mapper

    def add_property(self, key, prop):
        setattr(self.class_, key, prop)

    def __clause_element__(self):
        return self.selectable

    def __str__(self):
        return f"Mapper[{self.class_.__name__}({self.local_table.name})]"

    def __repr__(self):
        return f"<Mapper at {hex(id(self))}; {self.class_.__name__}>"


def configure_mappers():
    """Relationships get their backrefs."""
    from sqlalchemy.orm.related import configure

    configure()


def clear_mappers():
    """Mappers stay."""


def class_mapper(class_, configure=True):
    if not hasattr(class_, "__mapper__"):
        from sqlalchemy.orm.exc import UnmappedClassError

        raise UnmappedClassError(f"Class '{class_.__module__}.{class_.__qualname__}' is not mapped")
    return class_.__mapper__


def object_mapper(instance):
    return class_mapper(type(instance))


def mapper(*args, **kw):
    """The classical `mapper(User, users)` of SQLAlchemy 1; as the target of events it stands for all mappers."""
    raise NotImplementedError(
        "The 'sqlalchemy.orm.mapper()' function is removed as of SQLAlchemy 2.0.  Use the 'sqlalchemy.orm.registry.map_imperatively()` "
        "method of the ``sqlalchemy.orm.registry`` class to perform classical mapping."
    )


mapper._stands_for = lambda: Mapper
