"""`from alembic.script import ScriptDirectory`: the history, as far as env.py asks for it."""

from _retort import environment, request


class ScriptDirectory:
    """The folder of env.py; the host has read its revisions."""

    def __init__(self, dir=None, **kw):
        self.dir = dir or environment["script_location"]
        self.version_locations = environment["version_locations"]

    @classmethod
    def from_config(cls, config):
        """`ScriptDirectory.from_config(config)`"""
        return cls(environment["script_location"])

    @property
    def env_py_location(self):
        """`<script_location>/env.py`, absolute as everything the host says."""
        import os

        return os.path.join(os.path.abspath(self.dir), "env.py")

    @property
    def versions(self):
        """The folder of the revisions, where there is one."""
        if len(self.version_locations) > 1:
            from alembic.util import CommandError

            raise CommandError("Multiple version_locations present")
        return self.version_locations[0]

    def get_heads(self):
        """All heads."""
        return list(environment["heads"])

    def get_current_head(self):
        """The head, where there is one."""
        heads = environment["heads"]
        if len(heads) > 1:
            from alembic.util import CommandError

            raise CommandError(
                "The script directory has multiple heads (due to branching).Please use get_heads(), "
                "or merge the branches using alembic merge."
            )
        return heads[0] if heads else None

    def get_bases(self):
        """Revisions that follow none."""
        return [script.revision for script in self.walk_revisions() if not script.down_revision]

    def walk_revisions(self, base="base", head="heads"):
        """All revisions, the newest first, or those from `head` down to `base`."""
        if base == "base" and head in ("heads", "head"):
            return self._all()
        return list(self.iterate_revisions(head, base, inclusive=True))

    def _all(self):
        return [Script(facts) for facts in request({"kind": "revisions"})]

    def iterate_revisions(self, upper, lower, **kw):
        """What lies between two revisions, from the upper one down; the lower one itself with `inclusive=True`."""
        scripts = self._all()
        by_id = {script.revision: script for script in scripts}
        wanted = self._ancestors(by_id, self.get_revisions("heads" if upper is None else upper))
        if lower not in (None, "base"):
            below = {script.revision for script in self.get_revisions(lower)}
            wanted = {id_ for id_ in wanted if self._ancestors(by_id, [by_id[id_]]) & below}
            if not kw.get("inclusive"):
                wanted -= below
        return iter([script for script in scripts if script.revision in wanted])

    def _ancestors(self, by_id, scripts):
        found, pending = set(), [script.revision for script in scripts]
        while pending:
            id_ = pending.pop()
            if id_ not in found:
                found.add(id_)
                script = by_id[id_]
                pending += [*_listed(script.down_revision), *_listed(script.dependencies)]
        return found

    def get_base(self):
        """The one revision that follows none."""
        bases = self.get_bases()
        if len(bases) > 1:
            from alembic.util import CommandError

            raise CommandError("The script directory has multiple bases. Please use get_bases().")
        return bases[0] if bases else None

    def as_revision_number(self, id_):
        """The identifier that `head`, a label or a beginning stands for."""
        found = tuple(script.revision for script in self.get_revisions(id_))
        return found if id_ == "heads" else found[0] if found else None

    def get_revisions(self, ids):
        """The revisions of these identifiers, or `heads`."""
        wanted = environment["heads"] if ids in ("head", "heads") else [ids] if isinstance(ids, str) else ids
        return tuple(self.get_revision(id_) for id_ in wanted)

    def get_revision(self, id_):
        """The revision of this identifier, its label, or the head."""
        id_ = self.get_current_head() if id_ == "head" else id_
        scripts = self._all()
        for script in scripts:
            if script.revision == id_ or id_ in script.branch_labels:
                return script
        partial = [script for script in scripts if id_ and len(script.revision) > 3 and script.revision.startswith(id_)]
        if len(partial) == 1:
            return partial[0]
        if id_ is None:
            return None
        from alembic.util import CommandError

        raise CommandError(f"Can't locate revision identified by '{id_}'")

    def __getattr__(self, name):
        raise AttributeError(f"alembic.script.ScriptDirectory.{name} is not part of this facade")


class Script:
    """A revision, as its file declares it."""

    def __init__(self, facts):
        self.revision = facts["revision"]
        self.down_revision = _scalar(facts["down_revision"])
        self.dependencies = _scalar(facts["dependencies"])
        self.branch_labels = set(facts["branch_labels"])
        self.path = facts["path"]
        self.doc = facts["doc"]
        self.longdoc = facts["longdoc"]
        self.is_head = facts["is_head"]

    @property
    def module(self):
        """The file, run as a module: `script.get_revision("ab12").module.customer_view`."""
        from alembic.runtime.migration import module_of

        return module_of(self.path)

    @property
    def is_base(self):
        return not self.down_revision

    @property
    def is_merge_point(self):
        return isinstance(self.down_revision, tuple)


def _listed(revisions):
    return () if revisions is None else (revisions,) if isinstance(revisions, str) else revisions


def _scalar(revisions):
    if not revisions:
        return None
    return revisions[0] if len(revisions) == 1 else tuple(revisions)


def __getattr__(name):
    # `from alembic.script import write_hooks` imports it; `alembic.script.write_hooks` is the same.
    if name == "write_hooks":
        import sys

        __import__("alembic.script.write_hooks")
        return sys.modules["alembic.script.write_hooks"]
    raise AttributeError(f"module 'alembic.script' has no attribute '{name}'")
