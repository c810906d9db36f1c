"""`lambda_stmt(lambda: select(User))`: a statement that a function gives."""


class StatementLambdaElement:
    """A statement, to which further functions add: `statement += lambda s: s.where(...)`"""

    is_lambda_element = True

    def __init__(self, statement):
        self._resolved = statement

    def __add__(self, other):
        return LinkedLambdaElement(other(self._resolved))

    def add_criteria(self, other, enable_tracking=True, track_on=None, track_closure_variables=True, track_bound_values=True):
        return self + other

    def spoil(self):
        """Nothing of it is remembered anyway."""
        return self

    def __clause_element__(self):
        return self._resolved

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._resolved, name)

    def __str__(self):
        return str(self._resolved)


LambdaElement = StatementLambdaElement


class LinkedLambdaElement(StatementLambdaElement):
    """One that another function has been added to."""


def lambda_stmt(lmb, enable_tracking=True, track_closure_variables=True, track_on=None, global_track_bound_values=True,
                track_bound_values=True, lambda_cache=None):
    """`lambda_stmt(lambda: select(User))`"""
    return StatementLambdaElement(lmb())
