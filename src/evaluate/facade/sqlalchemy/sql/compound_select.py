"""`union(a, b)` and its kin."""

from sqlalchemy.sql import coercions, selected
from sqlalchemy.sql.operator_elements import UnaryExpression
from sqlalchemy.sql.select_base import GenerativeSelect


class CompoundSelect(GenerativeSelect):
    """`union(a, b)`"""

    __visit_name__ = "compound_select"

    def __init__(self, keyword, selects):
        self._start()
        self.keyword = keyword
        self.selects = [coercions.unwrap(item) for item in selects]

    @property
    def selected_columns(self):
        return self.selects[0].selected_columns

    def _result_columns(self):
        return self.selects[0]._result_columns()

    def _wire_statement(self, inside=False):
        members = []
        for item in self.selects:
            own_clauses = isinstance(item, CompoundSelect) or _has_own_clauses(item)
            members.append({"query": item._wire_statement(inside), "parentheses": own_clauses})
        payload = {"kind": "compound", "keyword": self.keyword, "selects": members}
        columns = selected.label_all(self._result_columns(), inside)
        if self._order_by:
            payload["order_by"] = [_order_of_union(clause, columns) for clause in self._order_by]
        order_by = self._order_by
        self._order_by = ()
        self._wire_tail(payload, columns)
        self._order_by = order_by
        return payload


def _has_own_clauses(query):
    """Whether one side of a union needs parentheses: it is ordered or limited for itself."""
    ordered = getattr(query, "_order_by", ()) != ()
    return ordered or any(getattr(query, name, None) is not None for name in ("_limit", "_offset", "_fetch"))


def _order_of_union(clause, columns):
    """In a union the columns are known by their names alone."""
    if isinstance(clause, UnaryExpression) and clause.modifier is not None:
        return clause._wire_with(_order_of_union(clause.element, columns))
    name = getattr(clause, "text", None) if isinstance(clause, coercions.TextualLabel) else None
    for item in columns:
        if item.element is clause or (name is not None and item.name == name):
            return {"kind": "column", "name": selected.identifier(item.name)}
    return selected.order_clause(clause, columns)


def union(*selects):
    return CompoundSelect("UNION", selects)


def union_all(*selects):
    return CompoundSelect("UNION ALL", selects)


def except_(*selects):
    return CompoundSelect("EXCEPT", selects)


def except_all(*selects):
    return CompoundSelect("EXCEPT ALL", selects)


def intersect(*selects):
    return CompoundSelect("INTERSECT", selects)


def intersect_all(*selects):
    return CompoundSelect("INTERSECT ALL", selects)
