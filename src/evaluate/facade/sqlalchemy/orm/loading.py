"""Loader options: said of statements, and without an effect, as nothing is loaded through relationships."""


class Load:
    """`joinedload(User.orders)`"""

    def __init__(self, *args, **kw):
        self.args = args

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *args, **kw: self


def _option(*args, **kw):
    return Load(*args)


joinedload = selectinload = subqueryload = lazyload = immediateload = noload = raiseload = load_only = _option
defer = undefer = undefer_group = defaultload = contains_eager = with_loader_criteria = selectin_polymorphic = _option
