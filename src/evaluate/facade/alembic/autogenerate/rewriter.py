"""`writer = Rewriter()`, `@writer.rewrites(ops.AddColumnOp)`: changes what autogenerate writes, operation by operation."""

from alembic.operations import ops
from alembic.util.dispatch import Dispatcher


class Rewriter:
    """A `process_revision_directives` that is made of functions for single classes of operations."""

    _chained = ()

    def __init__(self):
        self.dispatch = Dispatcher()

    def chain(self, other):
        """This rewriter, then `other`."""
        chained = self.__class__.__new__(self.__class__)
        chained.__dict__.update(self.__dict__)
        chained._chained = (*self._chained, other)
        return chained

    def rewrites(self, operator):
        """The decorated function gets `(context, revision, operation)` and returns one operation, several, or none."""
        return self.dispatch.dispatch_for(operator)

    def __call__(self, context, revision, directives):
        self.process_revision_directives(context, revision, directives)
        for other in self._chained:
            other(context, revision, directives)

    def process_revision_directives(self, context, revision, directives):
        """Rewrites the scripts, and all that is in them."""
        self._all(context, revision, directives)

    def _rewritten(self, context, revision, directive):
        try:
            function = self.dispatch.dispatch(directive)
        except ValueError:
            return [directive]
        if self in directive._mutations:
            # What this rewriter has made it does not see again.
            return [directive]
        made = function(context, revision, directive)
        if made is None:
            return []
        made = list(made) if isinstance(made, (list, tuple, set)) or hasattr(made, "__next__") else [made]
        for each in made:
            each._mutations = each._mutations | {self}
        return made

    def _one(self, context, revision, directive):
        made = self._rewritten(context, revision, directive)
        for each in made:
            if isinstance(each, ops.MigrationScript):
                each.upgrade_ops = [
                    self._only(context, revision, each_ops, "UpgradeOps") for each_ops in each.upgrade_ops_list
                ]
                each.downgrade_ops = [
                    self._only(context, revision, each_ops, "DowngradeOps") for each_ops in each.downgrade_ops_list
                ]
            elif isinstance(each, ops.OpContainer):
                self._all(context, revision, each.ops)
        return made

    def _only(self, context, revision, directive, what):
        made = self._one(context, revision, directive)
        if len(made) != 1:
            raise ValueError(f"Can only return single object for {what} traverse")
        return made[0]

    def _all(self, context, revision, directives):
        directives[:] = [made for each in list(directives) for made in self._one(context, revision, each)]
