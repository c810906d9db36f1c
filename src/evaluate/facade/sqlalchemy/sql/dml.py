"""`insert(t)`, `update(t)`, `delete(t)`"""

from sqlalchemy._wire import identifier
from sqlalchemy.sql import coercions, enclosing, parameters as binding
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.insert_statement import Insert
from sqlalchemy.sql.operator_elements import and_
from sqlalchemy.sql.write_base import (  # noqa: F401 (`sqlalchemy.sql.dml.UpdateBase`)
    Undeclared, UpdateBase, ValuesBase, as_expression, keyed, own_columns,
)


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

        given = self._ordered or {**(self._values or {}), **own_columns(self, parameters)}
        if not given and not self._ordered and binding.asked_for_text():
            given = {column.key: BindParameter(column.key, type_=column.type) for column in self.table.columns}
            for bind in given.values():
                bind._is_named = True
        if not given and not self._ordered:
            from sqlalchemy import exc

            raise exc.CompileError("UPDATE has no values: say values(...) or give parameters")
        if self._ordered is not None or not len(self.table.columns):
            columns = [self.table.columns[key] if key in self.table.columns else Undeclared(key) for key in given]
        else:
            columns = [column for column in self.table.columns if column.key in given]
        pairs = [(column, given[column.key]) for column in columns]
        pairs += defaults_of.updated(self.table, list(given))
        expressions = [(column, as_expression(column, value, grouped=True)) for column, value in pairs]
        froms = extra_froms(self.table, [*self._where, *[value for _, value in expressions]])
        outermost = enclosing.is_outermost()
        with enclosing.inside([self.table, *froms]):
            payload = {
                "kind": "update",
                "table": self.table._wire_from(),
                "values": [[identifier(column.name), _grouped(value)] for column, value in expressions],
                "froms": [table._wire_from() for table in froms],
            }
            if self._where:
                payload["where"] = and_(*self._where)._wire()
            self._wire_returning(payload, outermost)
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
        outermost = enclosing.is_outermost()
        with enclosing.inside([self.table, *using]):
            payload = {"kind": "delete", "table": self.table._wire_from(), "using": [table._wire_from() for table in using]}
            if self._where:
                payload["where"] = and_(*self._where)._wire()
            self._wire_returning(payload, outermost)
        return payload


def insert(table):
    return Insert(table)


def update(table):
    return Update(table)


def delete(table):
    return Delete(table)
