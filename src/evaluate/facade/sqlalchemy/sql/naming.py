"""Naming conventions: the names of constraints and indexes that a script leaves open, or completes."""

from .quoting import quoted_name


class _truncated_label(quoted_name):
    """A name that is shortened, with a hash, where it is longer than PostgreSQL's 63 bytes."""

    truncate = True


class conv(_truncated_label):
    """`op.f("ix_users_email")`: a name that is already in its final form."""

    def __new__(cls, value, quote=None):
        name = str.__new__(cls, value)
        name.quote = getattr(value, "quote", quote)
        return name


class _NoneName:
    """The name of a constraint that a type makes, and that has none."""

    def __repr__(self):
        return "_NONE_NAME"


_NONE_NAME = _NoneName()

DEFAULT_NAMING_CONVENTION = {"ix": "ix_%(column_0_label)s"}


def apply(constraint, table):
    """Names a constraint or index that has come to its table, as the table's metadata says."""
    if table.metadata.naming_convention is DEFAULT_NAMING_CONVENTION and constraint._naming_key != "ix":
        # Which names indexes and nothing else.
        return
    name = constraint.name
    if isinstance(name, conv) or name is _NONE_NAME:
        return
    made = name_for(constraint, table)
    if made is not None:
        constraint.name = made


def name_for(constraint, table):
    """The name by convention, or `None` where the convention is silent or the script has decided."""
    names = table.metadata.naming_convention
    name = constraint.name
    if isinstance(name, conv):
        return name
    if names is DEFAULT_NAMING_CONVENTION:
        # Without taking its text apart.
        alone = constraint._naming_key == "ix" and (name is None or name is _NONE_NAME)
        return conv("ix_" + _Tokens(constraint, table, names)._own(0, "label")) if alone else None
    convention = _convention_of(names, type(constraint))
    if convention is None:
        return None
    if name is not None and name is not _NONE_NAME and "constraint_name" not in convention:
        return None
    return conv(convention % _Tokens(constraint, table, names))


def _convention_of(names, cls):
    for base in cls.__mro__:
        prefix = getattr(base, "_naming_key", None)
        if prefix in names and "_naming_key" in base.__dict__:
            return names[prefix]
        if base in names:
            return names[base]
    return None


class _Tokens:
    """What stands for `%(...)s` in a convention."""

    def __init__(self, constraint, table, names):
        self.constraint = constraint
        self.table = table
        self.names = names
        self.given = constraint.name

    def __getitem__(self, key):
        if key in self.names:
            return self.names[key](self.constraint, self.table)
        if key == "table_name":
            return str(self.table.name)
        if key == "constraint_name":
            return self._given_name()
        if key == "referred_table_name":
            return self.constraint.elements[0]._target()[1]
        return self._of_columns(key)

    def _given_name(self):
        if self.given is None or self.given is _NONE_NAME:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                "Naming convention including %(constraint_name)s token requires that constraint is explicitly named."
            )
        if not isinstance(self.given, conv):
            self.constraint.name = None
        return str(self.given)

    def _of_columns(self, key):
        # `column_0_name`, `referred_column_0_key`; `column_0N_name` and `column_0_N_name` name them all.
        for prefix, read in (("referred_column_", self._referred), ("column_", self._own)):
            if key.startswith(prefix):
                place, _, attribute = key[len(prefix) :].rpartition("_")
                if place in ("0N", "0_N"):
                    separator = "_" if place == "0_N" else ""
                    return separator.join(read(index, attribute) for index in range(self._count()))
                if place.isdigit():
                    return read(int(place), attribute)
        raise KeyError(key)

    def _count(self):
        elements = getattr(self.constraint, "elements", None)
        return len(self.constraint.columns if elements is None else elements)

    def _own(self, index, attribute):
        elements = getattr(self.constraint, "_foreign_keys", None)
        columns = [fk.parent for fk in elements] if elements is not None else list(self.constraint.columns)
        if index >= len(columns):
            return ""
        column = columns[index]
        if attribute == "name":
            return str(column.name)
        if attribute == "key":
            return str(column.key)
        if attribute == "label":
            table = column.table
            schema = f"{table.schema.replace('.', '_')}_" if table.schema else ""
            return f"{schema}{table.name}_{column.name}"
        raise KeyError(attribute)

    def _referred(self, index, attribute):
        return str(self.constraint.elements[index]._target()[2])
