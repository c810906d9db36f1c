"""Aggregates whose order is given by WITHIN GROUP: `func.mode().within_group(x)`."""

from sqlalchemy.sql.functions import GenericFunction


class OrderedSetAgg(GenericFunction):
    """One that is of the type of what it orders by."""

    # Several values to look for make an array of results.
    array_for_multi_clause = False

    def within_group_type(self, within_group):
        """The type of the first thing in ORDER BY."""
        clauses = within_group.order_by.clauses
        if not clauses:
            return None
        if self.array_for_multi_clause and len(self.clause_expr.clauses) > 1:
            from sqlalchemy.sql.sqltypes import ARRAY

            return ARRAY(clauses[0].type)
        return clauses[0].type


class mode(OrderedSetAgg):
    """`mode() WITHIN GROUP (ORDER BY x)`"""


class percentile_cont(OrderedSetAgg):
    """`percentile_cont(0.5) WITHIN GROUP (ORDER BY x)`"""

    array_for_multi_clause = True


class percentile_disc(OrderedSetAgg):
    """`percentile_disc(0.5) WITHIN GROUP (ORDER BY x)`"""

    array_for_multi_clause = True
