"""`autogenerate_plugins=["alembic.autogenerate.*", "~alembic.autogenerate.comments"]`: which comparisons are made."""

import re

from alembic.autogenerate.log import info
from alembic.util.dispatch import DispatchPriority, PriorityDispatcher

_all_plugins = {}
_RENAMED = {"alembic.autogenerate.checkconstraint_byname": "alembic.ext.checkconstraint_byname"}


class Plugin:
    """Comparators that are switched on and off together."""

    def __init__(self, name):
        if name in _all_plugins:
            raise ValueError(f"A plugin named {name} is already registered")
        self.name = name
        self.autogenerate_comparators = PriorityDispatcher()
        _all_plugins[name] = self

    def remove(self):
        """Forgets the plugin."""
        del _all_plugins[self.name]

    def add_autogenerate_comparator(
        self, fn, compare_target, compare_element=None, *, qualifier="default", priority=DispatchPriority.MEDIUM
    ):
        """`plugin.add_autogenerate_comparator(compare_views, "schema")`"""
        self.autogenerate_comparators.dispatch_for(
            compare_target, subgroup=compare_element, priority=priority, qualifier=qualifier
        )(fn)

    @classmethod
    def populate_autogenerate_priority_dispatch(cls, comparators, include_plugins):
        """Adds the comparators of the plugins that are asked for."""
        included, excluded = {}, []
        for name in include_plugins:
            if name.startswith("~"):
                excluded.append(_pattern(name[1:]))
            else:
                included[name] = _pattern(name)
        found = set()
        for plugin in list(_all_plugins.values()):
            if any(pattern.match(plugin.name) for pattern in excluded):
                continue
            asked = [name for name, pattern in included.items() if pattern.match(plugin.name)]
            if asked:
                found.update(asked)
                info(__name__, "setting up autogenerate plugin %s", plugin.name)
                comparators.populate_with(plugin.autogenerate_comparators)
        missing = [name for name in included if name not in found]
        if missing:
            from alembic.util import CommandError

            raise CommandError(f"Did not locate plugins: {', '.join(missing)}")

    @classmethod
    def setup_plugin_from_module(cls, module, name):
        """Calls a module's `setup(plugin)`."""
        module.setup(cls(name))


def _pattern(name):
    text = ""
    for token in _RENAMED.get(name, name).split("."):
        if token == "*":
            text += r"\..+?"
        elif token.isidentifier():
            text += r"\." + token
        else:
            raise ValueError(f"Invalid plugin expression {name!r}")
    return re.compile(f"^{text[2:]}$")
