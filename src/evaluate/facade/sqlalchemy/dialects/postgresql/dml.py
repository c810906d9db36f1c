"""`postgresql.insert(t).values(...).on_conflict_do_update(...)`"""

from sqlalchemy._wire import identifier
from sqlalchemy.sql import coercions
from sqlalchemy.sql.insert_statement import Insert as _Insert
from sqlalchemy.sql.write_base import as_expression, keyed
from sqlalchemy.sql.elements import ColumnClause


class Insert(_Insert):
    """INSERT with ON CONFLICT."""

    @property
    def excluded(self):
        """The row that was proposed: `insert.excluded.name`"""
        return _Excluded(self.table).columns

    def on_conflict_do_nothing(self, constraint=None, index_elements=None, index_where=None):
        return self._with(constraint, index_elements, index_where, None, None)

    def on_conflict_do_update(self, constraint=None, index_elements=None, index_where=None, set_=None, where=None):
        if constraint is None and index_elements is None:
            raise ValueError(
                "Either constraint or index_elements, but not both, must be specified unless DO NOTHING"
            )
        if not set_:
            raise ValueError("set parameter must be a non-empty dictionary")
        return self._with(constraint, index_elements, index_where, set_, where)

    def _with(self, constraint, index_elements, index_where, set_, where):
        if constraint is not None and index_elements is not None:
            raise ValueError("'constraint' and 'index_elements' are mutually exclusive")
        if self._on_conflict is not None:
            from sqlalchemy import exc

            raise exc.InvalidRequestError("This Insert construct already has an ON CONFLICT clause established")
        if constraint is not None and not isinstance(constraint, str):
            constraint, index_elements, index_where = _of_constraint(constraint, index_elements, index_where)
        again = self._copied()
        again._on_conflict = lambda statement: _wire(statement, constraint, index_elements, index_where, set_, where)
        return again


def _of_constraint(constraint, index_elements, index_where):
    """`constraint=` as an Index or a Constraint: its name, or its columns where it has none."""
    expressions = getattr(constraint, "expressions", None)
    if expressions is not None:
        return None, list(expressions), getattr(constraint, "dialect_options", {}).get("postgresql", {}).get("where", index_where)
    if constraint.name is not None:
        return constraint.name, index_elements, index_where
    return None, list(constraint.columns), index_where


class _Excluded:
    """`excluded`"""

    def __init__(self, table):
        from sqlalchemy.sql.column_collection import ColumnCollection

        self.columns = ColumnCollection()
        for column in table.columns:
            proxy = ColumnClause(column.name, column.type, _selectable=self)
            proxy.key = column.key
            self.columns.add(proxy)

    def _hidden(self):
        return ()

    def _wire_qualifier(self):
        return {"alias": "excluded"}


def _wire(statement, constraint, index_elements, index_where, set_, where):
    payload = {}
    if constraint is not None:
        payload["constraint"] = identifier(constraint)
    if index_elements is not None:
        payload["elements"] = [_element(element) for element in index_elements]
    if index_where is not None:
        payload["index_where"] = _bare(coercions.condition(_text(index_where)))
    if set_ is not None:
        table = statement.table
        values = keyed(table, set_ if isinstance(set_, dict) else dict(set_.items()))
        pairs = []
        for column in table.columns:
            if column.key in values:
                pairs.append([identifier(column.name), as_expression(column, values[column.key], grouped=True, named=False)._wire()])
        payload["update"] = pairs
    if where is not None:
        payload["where"] = coercions.condition(_text(where))._wire()
    return payload


def _text(value):
    if isinstance(value, str):
        from sqlalchemy.sql.text_clause import text

        return text(value)
    return value


def _element(element):
    element = coercions.unwrap(element)
    if isinstance(element, str):
        return {"kind": "column", "name": identifier(element)}
    return _bare(element)


def _bare(element):
    """The target of ON CONFLICT names its columns without their table."""
    return _without_tables(element._wire())


def _without_tables(payload):
    if isinstance(payload, dict):
        kept = {key: _without_tables(value) for key, value in payload.items()}
        if kept.get("kind") == "column":
            kept.pop("table", None)
        return kept
    if isinstance(payload, list):
        return [_without_tables(item) for item in payload]
    return payload


def insert(table):
    return Insert(table)
