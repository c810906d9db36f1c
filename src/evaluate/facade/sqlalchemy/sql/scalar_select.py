"""Queries as values: `(SELECT ...)`, `EXISTS (SELECT ...)`"""

from sqlalchemy.sql import affinity, coercions, operators as ops
from sqlalchemy.sql.elements import Grouping, literal_column
from sqlalchemy.sql.operator_elements import UnaryExpression
from sqlalchemy.sql.select_statement import Select


class ScalarSelect(Grouping):
    """`select(...).scalar_subquery()`"""

    def __init__(self, element):
        self.element = element
        columns = element._result_columns()
        self.type = getattr(columns[0], "type", None) or affinity.null_type() if columns else affinity.null_type()

    def where(self, *conditions):
        return ScalarSelect(self.element.where(*conditions))

    def correlate(self, *tables):
        return ScalarSelect(self.element.correlate(*tables))

    def correlate_except(self, *tables):
        return ScalarSelect(self.element.correlate_except(*tables))

    def self_group(self, against=None):
        return self

    def _from_objects(self):
        return ()

    @property
    def _is_implicitly_boolean(self):
        return False

    def _wire(self):
        return {"kind": "scalar_subquery", "query": self.element._wire_statement()}

    def _wire_statement(self):
        return self.element._wire_statement()


class Exists(UnaryExpression):
    """`exists().where(...)`, `select(...).exists()`"""

    def __init__(self, argument=None):
        if argument is None:
            argument = Select(literal_column("*"))
        argument = coercions.unwrap(argument)
        if not getattr(argument, "is_select", False):
            argument = argument.element if isinstance(argument, ScalarSelect) else Select(argument)
        self.query = argument
        self.operator = ops.exists
        self.modifier = None
        self.element = self
        self.type = affinity.instance("Boolean")
        self._is_implicitly_boolean = True

    def _with(self, query):
        return Exists(query)

    def where(self, *conditions):
        return self._with(self.query.where(*conditions))

    def select_from(self, *tables):
        return self._with(self.query.select_from(*tables))

    def correlate(self, *tables):
        return self._with(self.query.correlate(*tables))

    def correlate_except(self, *tables):
        return self._with(self.query.correlate_except(*tables))

    def select(self):
        return Select(self)

    def _from_objects(self):
        return ()

    def _wire(self):
        query = self.query
        if query._label_tables:
            # What EXISTS selects has no names of its own.
            query = query.set_label_style("LABEL_STYLE_NONE")
        return {"kind": "exists", "query": query._wire_statement()}

    def _anonymous_name(self):
        return None


def exists(argument=None):
    return Exists(argument)
