"""`insert(t)`, `update(t)`, `delete(t)`"""

from sqlalchemy._wire import identifier, qualified
from sqlalchemy.sql import affinity, coercions, enclosing, parameters as binding, selected
from sqlalchemy.sql.elements import BindParameter, ClauseElement
from sqlalchemy.sql.operator_elements import and_
from sqlalchemy.sql.select_base import Executable


class UpdateBase(Executable):
    """A statement that writes."""

    is_dml = True

    def __init__(self, table):
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

    def prefix_with(self, *prefixes, **kw):
        raise NotImplementedError(f"sqlalchemy.{type(self).__name__.lower()}().prefix_with is not part of this facade")

    def cte(self, name=None, recursive=False, nesting=False):
        from sqlalchemy.sql.selectable import CTE

        return CTE(self, name, recursive, nesting)

    def _exported(self):
        from sqlalchemy.sql.select_base import _Exported

        return [_Exported(item) for item in selected.label_all(self._result_columns())]

    def _result_columns(self):
        return selected.expand(self._returning)

    def _wire_returning(self, payload):
        columns = self._result_columns()
        if columns:
            payload["returning"] = [item.wire() for item in selected.label_all(columns)]
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


class Insert(ValuesBase):
    """`insert(users).values(name="x")`"""

    __visit_name__ = "insert"
    is_insert = True

    def __init__(self, table):
        super().__init__(table)
        self._select = None
        self._select_names = ()
        self._include_defaults = True
        self._on_conflict = None

    def values(self, *args, **kwargs):
        again = self._copied()
        given = self._given(args, kwargs)
        if isinstance(given, list):
            again._rows = [*(self._rows or ()), *given]
        else:
            again._values = {**(self._values or {}), **given}
        return again

    def from_select(self, names, select, include_defaults=True):
        again = self._copied()
        again._select = coercions.unwrap(select)
        again._select_names = [coercions.unwrap(name) for name in names]
        again._include_defaults = include_defaults
        again._inline = True
        return again

    def _wire_statement(self, inside=False, parameters=None, many=False):
        payload = {"kind": "insert", "table": qualified(self.table.schema, self.table.name)}
        if self._select is not None:
            self._wire_select(payload)
        else:
            self._wire_values(payload, parameters, many)
        if self._on_conflict is not None:
            payload["on_conflict"] = self._on_conflict(self)
        self._wire_returning(payload)
        if "returning" not in payload and self._returns_key(many) and not payload.pop("unexecuted", False):
            keys = self._unknown_keys({**(self._values or {}), **_own(self, parameters)})
            if keys:
                payload["returning"] = [item.wire() for item in selected.label_all(keys)]
        return payload

    def _returns_key(self, many):
        """SQLAlchemy asks for the new row's key, where it inserts one row into a table that has one."""
        alone = self._rows is None and self._select is None and not self._inline and not many
        return alone and getattr(self.table, "implicit_returning", False) and len(tuple(self.table.primary_key)) > 0

    def _unknown_keys(self, values):
        """The columns of the key whose values only the server knows."""
        from sqlalchemy.sql import defaults_of

        unknown = []
        for column in self.table.primary_key:
            if column.key in values:
                value = coercions.unwrap(values[column.key])
                if isinstance(value, ClauseElement) and not isinstance(value, BindParameter):
                    unknown.append(column)
            elif defaults_of.made_by_server(self.table, column):
                unknown.append(column)
        return unknown

    def _wire_select(self, payload):
        from sqlalchemy.sql import defaults_of

        names = [name if isinstance(name, str) else name.key for name in self._select_names]
        query = self._select
        if self._include_defaults:
            for column, value in defaults_of.inserted(self.table, names):
                query = query.add_columns(as_expression(column, value))
                names.append(column.key)
        payload["columns"] = [identifier(self._column(name).name) for name in names]
        payload["source"] = {"kind": "select", "query": query._wire_statement()}

    def _column(self, name):
        columns = self.table.columns
        return columns[name] if name in columns else _Unknown(name)

    def _wire_values(self, payload, parameters, many):
        from sqlalchemy.sql import defaults_of

        if many:
            rows = [{**(self._values or {}), **keyed(self.table, row)} for row in parameters]
        elif self._rows is not None:
            rows = self._rows
        else:
            rows = [{**(self._values or {}), **_own(self, parameters)}]
        names = list(rows[0])
        if self._values is None and self._rows is None and not parameters and not many:
            if binding.asked_for_text() and len(self.table.columns):
                # Nobody executes it: any of its columns may come as a parameter.
                payload["columns"] = [identifier(column.name) for column in self.table.columns]
                binds = [BindParameter(column.key, type_=column.type) for column in self.table.columns]
                payload["source"] = {"kind": "values", "rows": [[{**bind._wire(), "named": True} for bind in binds]]}
                payload["unexecuted"] = True
                return
            payload["columns"] = []
            payload["source"] = {"kind": "default"}
            rows = [{}]
        defaults = [defaults_of.inserted(self.table, names) for _ in rows]
        ordered = [c for c in self.table.columns if c.key in rows[0] or any(c is d for d, _ in defaults[0])]
        if not len(self.table.columns):
            ordered = [_Unknown(name) for name in names]
        if not ordered:
            payload["columns"] = []
            payload["source"] = {"kind": "default"}
            return
        wired = []
        for row, extra in zip(rows, defaults):
            missing = [key for key in names if key not in row]
            if missing:
                from sqlalchemy import exc

                raise exc.InvalidRequestError(
                    f"A value is required for bind parameter {missing[0]!r}, in parameter group {rows.index(row)}"
                )
            found = {id(column): value for column, value in extra}
            values = [row[c.key] if c.key in row else found[id(c)] for c in ordered]
            wired.append([as_expression(c, value)._wire() for c, value in zip(ordered, values)])
        payload["columns"] = [identifier(column.name) for column in ordered]
        payload["source"] = {"kind": "values", "rows": wired}


class _Unknown:
    """A column of a table whose columns nobody has declared."""

    def __init__(self, name):
        self.key = self.name = name
        self.type = affinity.null_type()


def _own(statement, parameters):
    """The parameters of an execution that are columns, not binds of the statement."""
    if not parameters:
        return {}
    binds = bind_keys(statement)
    return keyed(statement.table, {key: value for key, value in parameters.items() if key not in binds})


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


class Update(ValuesBase):
    """`update(users).where(...).values(name="x")`"""

    __visit_name__ = "update"
    is_update = True
    _where = ()
    _ordered = None

    def where(self, *conditions):
        again = self._copied()
        again._where = (*self._where, *[coercions.condition(condition) for condition in conditions])
        return again

    filter = where

    def filter_by(self, **values):
        return self.where(*[self.table.columns[key] == value for key, value in values.items()])

    @property
    def whereclause(self):
        return and_(*self._where) if self._where else None

    def values(self, *args, **kwargs):
        again = self._copied()
        again._values = {**(self._values or {}), **self._given(args, kwargs)}
        return again

    def ordered_values(self, *pairs):
        again = self._copied()
        again._ordered = keyed(self.table, dict(pairs))
        return again

    def _wire_statement(self, inside=False, parameters=None, many=False):
        from sqlalchemy.sql import defaults_of

        given = self._ordered or {**(self._values or {}), **_own(self, parameters)}
        if not given and not self._ordered and binding.asked_for_text():
            given = {column.key: BindParameter(column.key, type_=column.type) for column in self.table.columns}
        if not given and not self._ordered:
            from sqlalchemy import exc

            raise exc.CompileError("UPDATE has no values: say values(...) or give parameters")
        if self._ordered is not None or not len(self.table.columns):
            columns = [self.table.columns[key] if key in self.table.columns else _Unknown(key) for key in given]
        else:
            columns = [column for column in self.table.columns if column.key in given]
        pairs = [(column, given[column.key]) for column in columns]
        pairs += defaults_of.updated(self.table, list(given))
        expressions = [(column, as_expression(column, value, grouped=True)) for column, value in pairs]
        froms = extra_froms(self.table, [*self._where, *[value for _, value in expressions]])
        with enclosing.inside([self.table, *froms]):
            payload = {
                "kind": "update",
                "table": self.table._wire_from(),
                "values": [[identifier(column.name), _grouped(value)] for column, value in expressions],
                "froms": [table._wire_from() for table in froms],
            }
            if self._where:
                payload["where"] = and_(*self._where)._wire()
            self._wire_returning(payload)
        return payload


def _grouped(value):
    return value._wire()


def extra_froms(table, clauses):
    """The tables that an UPDATE or DELETE names beside its own."""
    found = []
    for clause in clauses:
        for other in clause._from_objects():
            if other is not table and not enclosing.among(other, found):
                found.append(other)
    return found


class Delete(UpdateBase):
    """`delete(users).where(...)`"""

    __visit_name__ = "delete"
    is_delete = True
    _where = ()

    _values = None
    where = Update.where
    filter = Update.where
    filter_by = Update.filter_by
    whereclause = Update.whereclause

    def _wire_statement(self, inside=False, parameters=None, many=False):
        using = extra_froms(self.table, self._where)
        with enclosing.inside([self.table, *using]):
            payload = {"kind": "delete", "table": self.table._wire_from(), "using": [table._wire_from() for table in using]}
            if self._where:
                payload["where"] = and_(*self._where)._wire()
            self._wire_returning(payload)
        return payload


def insert(table):
    return Insert(table)


def update(table):
    return Update(table)


def delete(table):
    return Delete(table)
