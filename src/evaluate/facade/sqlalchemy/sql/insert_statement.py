"""`insert(t)`"""

from sqlalchemy._wire import identifier, qualified
from sqlalchemy.sql import coercions, enclosing, parameters as binding, selected
from sqlalchemy.sql.elements import BindParameter, ClauseElement
from sqlalchemy.sql.type_expressions import rows_alike
from sqlalchemy.sql.write_base import Undeclared, ValuesBase, as_expression, own_columns, parameters_of


class Insert(ValuesBase):
    """`insert(users).values(name="x")`"""

    __visit_name__ = "insert"
    is_insert = True
    # The values of the row that was sent last, unless it was one of many.
    _row_sent = None

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
        outermost = enclosing.is_outermost()
        with enclosing.inside(()):
            if self._select is not None:
                self._wire_select(payload)
            elif many:
                with rows_alike():
                    self._wire_values(payload, parameters, many)
            else:
                self._wire_values(payload, parameters, many)
            if self._on_conflict is not None:
                payload["on_conflict"] = self._on_conflict(self)
            self._wire_returning(payload, outermost)
        if "returning" not in payload and self._returns_key(many) and not payload.pop("unexecuted", False):
            keys = self._unknown_keys({**(self._values or {}), **own_columns(self, parameters)})
            if keys:
                payload["returning"] = [item.wire(outermost) for item in selected.label_all(keys)]
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
        return columns[name] if name in columns else Undeclared(name)

    def _wire_values(self, payload, parameters, many):
        from sqlalchemy.sql import defaults_of

        if many:
            rows = [{**(self._values or {}), **parameters_of(self.table, row)} for row in parameters]
        elif self._rows is not None:
            rows = self._rows
        else:
            rows = [{**(self._values or {}), **own_columns(self, parameters)}]
        names = list(rows[0])
        if self._values is None and self._rows is None and not parameters and not many:
            if binding.asked_for_text() and len(self.table.columns):
                # Nobody executes it: any of its columns may come as a parameter.
                payload["columns"] = [identifier(column.name) for column in self.table.columns]
                binds = [BindParameter(column.key, type_=column.type) for column in self.table.columns]
                for bind in binds:
                    bind._is_named = True
                payload["source"] = {"kind": "values", "rows": [[bind._wire() for bind in binds]]}
                payload["unexecuted"] = True
                return
            payload["columns"] = []
            payload["source"] = {"kind": "default"}
            rows = [{}]
        defaults = [defaults_of.inserted(self.table, names) for _ in rows]
        ordered = [c for c in self.table.columns if c.key in rows[0] or any(c is d for d, _ in defaults[0])]
        if not len(self.table.columns):
            ordered = [Undeclared(name) for name in names]
        self._row_sent = None if many or self._rows is not None else {}
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
            wired.append([as_expression(c, value, grouped=True)._wire() for c, value in zip(ordered, values)])
            if self._row_sent is not None:
                self._row_sent = {c.key: value for c, value in zip(ordered, values)}
        payload["columns"] = [identifier(column.name) for column in ordered]
        payload["source"] = {"kind": "values", "rows": wired}
