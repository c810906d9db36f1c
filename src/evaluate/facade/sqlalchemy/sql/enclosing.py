"""Where in a statement a query stands: a subquery leaves out the tables that its enclosing query selects from."""

# Each entry: the tables of an enclosing query that a subquery may refer to.
_froms = [()]
_open_ctes = []


def correlatable():
    return _froms[-1]


def is_outermost():
    """Whether what is written next is the statement itself, whose rows a script gets."""
    return len(_froms) == 1


class inside:
    """While the clauses of a query over `froms` are written."""

    def __init__(self, froms):
        self.froms = froms

    def __enter__(self):
        _froms.append((*_froms[-1], *self.froms))

    def __exit__(self, *failure):
        _froms.pop()


class inside_from:
    """While a subquery in FROM is written: only a LATERAL one sees its neighbours."""

    def __init__(self, lateral):
        self.lateral = lateral

    def __enter__(self):
        _froms.append(_froms[-1] if self.lateral else ())

    def __exit__(self, *failure):
        _froms.pop()


class inside_cte:
    """While a CTE is written."""

    def __init__(self, cte):
        self.cte = cte

    def __enter__(self):
        _froms.append(())
        _open_ctes.append(self.cte)

    def __exit__(self, *failure):
        _froms.pop()
        _open_ctes.pop()


def open_ctes():
    return _IdentityList(_open_ctes)


class _IdentityList:
    def __init__(self, items):
        self.items = items

    def __contains__(self, wanted):
        return any(item is wanted for item in self.items)


def among(item, items):
    """`item in items`, by identity: columns and tables have an `==` of their own."""
    return any(item is other for other in items)
