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
        """All revisions, the newest first, for an env.py that counts them."""
        if (base, head) not in (("base", "heads"), ("base", "head")):
            raise NotImplementedError(
                "alembic.script.ScriptDirectory.walk_revisions(base, head) is not part of this facade"
            )
        return [Script(facts) for facts in request({"kind": "revisions"})]

    def get_revisions(self, ids):
        """The revisions of these identifiers, or `heads`."""
        wanted = environment["heads"] if ids in ("head", "heads") else [ids] if isinstance(ids, str) else ids
        return tuple(self.get_revision(id_) for id_ in wanted)

    def get_revision(self, id_):
        """The revision of this identifier, its label, or the head."""
        id_ = self.get_current_head() if id_ == "head" else id_
        for script in self.walk_revisions():
            if script.revision == id_ or id_ in script.branch_labels:
                return script
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
