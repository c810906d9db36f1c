"""What INSERT, UPDATE and DELETE have in common."""

from sqlalchemy.sql import affinity, coercions, selected
from sqlalchemy.sql.elements import BindParameter, ClauseElement
from sqlalchemy.sql.select_base import Executable


class UpdateBase(Executable):
    """A statement that writes."""

    is_dml = True

    def __init__(self, table):
        # `insert(User)`: a session finds the class, and makes objects of what `returning(User)` gives.
        self._entity = table if getattr(table, "__mapper__", None) is not None else None
        self._returned_entities = ()
        self.table = coercions.from_clause(table)
        self._returning = ()
        self._ctes = ()

    @property
    def entity_description(self):
        return {"table": self.table}

    @property
    def exported_columns(self):
        from sqlalchemy.sql.column_collection import ColumnCollection

        return ColumnCollection(self._result_columns())

    def returning(self, *columns, sort_by_parameter_order=False):
        again = self._copied()
        again._returned_entities = (*self._returned_entities, *columns)
        again._returning = (*self._returning, *[coercions.selected(column) for column in columns])
        return again

    def return_defaults(self, *columns, **kw):
        return self

    def add_cte(self, *ctes, nest_here=False):
        again = self._copied()
        again._ctes = (*self._ctes, *ctes)
        return again

    def with_dialect_options(self, **kw):
        return self

    _prefixes = ()

    def prefix_with(self, *prefixes, dialect="*"):
        again = self._copied()
        again._prefixes = (*self._prefixes, *coercions.texts(prefixes, dialect))
        return again

    def cte(self, name=None, recursive=False, nesting=False):
        from sqlalchemy.sql.selectable import CTE

        return CTE(self, name, recursive, nesting)

    def _exported(self):
        from sqlalchemy.sql.select_base import _Exported

        return [_Exported(item) for item in selected.label_all(self._result_columns())]

    def _result_columns(self):
        return selected.expand(self._returning)

    def _wire_returning(self, payload, outermost):
        columns = self._result_columns()
        if columns:
            payload["returning"] = [item.wire(outermost) for item in selected.label_all(columns)]
        if self._prefixes:
            payload["prefixes"] = [prefix._wire() for prefix in self._prefixes]
        if self._ctes:
            payload["ctes"] = [cte._wire_cte() for cte in self._ctes]


def keyed(table, values):
    """`{users.c.name: "x"}` or `{"name": "x"}`: by the column's key."""
    found = {}
    for key, value in values.items():
        key = coercions.unwrap(key)
        found[key.key if isinstance(key, ClauseElement) else key] = value
    unknown = [str(key) for key in found if key not in table.columns]
    if unknown and len(table.columns):
        from sqlalchemy import exc

        raise exc.CompileError(f"Unconsumed column names: {', '.join(unknown)}")
    return found


def as_expression(column, value, grouped=False, named=True):
    """The value of a column, bound with the column's type, and as a rule by the column's name."""
    value = coercions.unwrap(value)
    if not isinstance(value, ClauseElement):
        return BindParameter(column.key if named else None, value, column.type)
    value = coercions.expression(value)
    if isinstance(value, BindParameter) and affinity.is_null(value.type):
        copy = BindParameter.__new__(BindParameter)
        copy.__dict__.update(value.__dict__)
        copy.type = column.type
        return copy
    return value.self_group() if grouped else value


class ValuesBase(UpdateBase):
    """`values(...)`"""

    def __init__(self, table):
        super().__init__(table)
        self._values = None
        self._rows = None
        self._inline = False

    def inline(self):
        again = self._copied()
        again._inline = True
        return again

    def _given(self, args, kwargs):
        from sqlalchemy import exc

        if args:
            if len(args) > 1:
                raise exc.ArgumentError("Only a single dictionary/tuple or list of dictionaries/tuples is accepted positionally.")
            if kwargs:
                raise exc.ArgumentError("Can't pass positional and kwargs to values() simultaneously")
            values = args[0]
            if isinstance(values, dict):
                return keyed(self.table, values)
            if isinstance(values, (list, tuple)) and values and isinstance(values[0], (dict, list, tuple)):
                return [keyed(self.table, self._row(row)) for row in values]
            return keyed(self.table, self._row(values))
        return keyed(self.table, kwargs)

    def _row(self, row):
        if isinstance(row, dict):
            return row
        return dict(zip(self.table.columns.keys(), row))


class Undeclared:
    """A column of a table whose columns nobody has declared."""

    def __init__(self, name):
        self.key = self.name = name
        self.type = affinity.null_type()


def parameters_of(table, values):
    """`execute(users.insert(), {"name": "x", "nope": 1})`: what is no column of the table is not looked for."""
    columns = table.columns
    if len(columns):
        values = {key: value for key, value in values.items() if getattr(key, "key", key) in columns}
    return keyed(table, values)


def own_columns(statement, parameters):
    """The parameters of an execution that are columns, not binds of the statement."""
    if not parameters:
        return {}
    binds = bind_keys(statement)
    return parameters_of(statement.table, {key: value for key, value in parameters.items() if key not in binds})


def bind_keys(statement):
    """The names of the `bindparam()`s in a statement's conditions and values."""
    found = set()
    pending = [*getattr(statement, "_where", ()), *(statement._values or {}).values()]
    seen = set()
    while pending:
        item = pending.pop()
        if id(item) in seen or not isinstance(item, ClauseElement):
            continue
        seen.add(id(item))
        if isinstance(item, BindParameter):
            if item.key is not None and not item.unique:
                found.add(item.key)
            continue
        found.update(getattr(item, "_bindparams", ()))
        for value in item.__dict__.values():
            pending.extend(value if isinstance(value, (list, tuple)) else (value,))
    return found
