"""`from alembic.script.revision import ResolutionError`"""

from . import Script as Revision

__all__ = [
    "CycleDetected", "DependencyCycleDetected", "LoopDetected", "MultipleHeads", "RangeNotAncestorError",
    "ResolutionError", "Revision", "RevisionError",
]


class RevisionError(Exception):
    """What is wrong with a history or a target."""


class RangeNotAncestorError(RevisionError):
    """`a:b` where b does not follow from a."""


class MultipleHeads(RevisionError):
    """`head` where there are several."""


class ResolutionError(RevisionError):
    """A revision that is not there."""


class CycleDetected(RevisionError):
    """Revisions that follow from themselves."""


class DependencyCycleDetected(CycleDetected):
    """Revisions that depend on themselves."""


class LoopDetected(CycleDetected):
    """A revision that follows from itself."""
