"""Functions by what they are for: renderers by class of operation, comparators by the thing they compare."""

from enum import Enum, IntEnum


class PriorityDispatchResult(Enum):
    """What a comparator answers: whether others of its subgroup are still asked."""

    CONTINUE = 1
    STOP = 2


class DispatchPriority(IntEnum):
    """When a comparator is asked."""

    FIRST = 50
    MEDIUM = 25
    LAST = 10


class Dispatcher:
    """`@renderers.dispatch_for(CreateViewOp)`: one function for a class and what derives from it."""

    def __init__(self):
        self._registry = {}

    def dispatch_for(self, target, *, qualifier="default", replace=False):
        def register(function):
            if (target, qualifier) in self._registry and not replace:
                raise ValueError(
                    f"Can not set dispatch function for object {target!r}: key already exists. To replace existing "
                    "function, use replace=True."
                )
            self._registry[target, qualifier] = function
            return function

        return register

    def dispatch(self, obj, qualifier="default"):
        """The function for an object, a class or a name."""
        if isinstance(obj, str):
            targets = (obj,)
        else:
            targets = (obj if isinstance(obj, type) else type(obj)).__mro__
        qualifiers = ("default",) if qualifier == "default" else (qualifier, "default")
        for target in targets:
            for each in qualifiers:
                function = self._registry.get((target, each))
                if function is not None:
                    return function
        raise ValueError(f"no dispatch function for object: {obj}")

    def branch(self):
        """A copy that can be added to."""
        branched = Dispatcher()
        branched._registry.update(self._registry)
        return branched


class PriorityDispatcher:
    """`@comparators.dispatch_for("table")`: all functions for a kind of thing, in order of priority."""

    def __init__(self):
        self._registry = {}

    def dispatch_for(self, target, *, priority=DispatchPriority.MEDIUM, qualifier="default", subgroup=None):
        def register(function):
            self._registry.setdefault((target, qualifier, priority), []).append((function, subgroup))
            return function

        return register

    def functions(self, target, qualifier="default"):
        """The functions for a kind of thing, each with its subgroup."""
        qualifiers = ("default",) if qualifier == "default" else (qualifier, "default")
        return [
            entry
            for priority in DispatchPriority
            for each in qualifiers
            for entry in self._registry.get((target, each, priority), ())
        ]

    def dispatch(self, target, *, qualifier="default"):
        """One function that calls them all."""
        chosen = self.functions(target, qualifier)

        def call(*args, **kw):
            stopped = set()
            for function, subgroup in chosen:
                if subgroup in stopped:
                    continue
                if function(*args, **kw) is PriorityDispatchResult.STOP:
                    stopped.add(subgroup)

        return call

    def branch(self):
        """A copy that can be added to."""
        branched = PriorityDispatcher()
        branched.populate_with(self)
        return branched

    def populate_with(self, other):
        """Adds what another one has."""
        for key, functions in other._registry.items():
            self._registry.setdefault(key, []).extend(functions)
