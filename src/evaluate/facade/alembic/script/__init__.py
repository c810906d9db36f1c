"""`from alembic.script import ScriptDirectory`: the history, as far as env.py asks for it."""

from _retort import environment


class ScriptDirectory:
    """The folder of env.py; the host has read its revisions."""

    def __init__(self, dir=None, **kw):
        self.dir = dir or environment["script_location"]
        self.version_locations = environment["version_locations"]

    @classmethod
    def from_config(cls, config):
        """`ScriptDirectory.from_config(config)`"""
        return cls(environment["script_location"])

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

    def __getattr__(self, name):
        raise AttributeError(f"alembic.script.ScriptDirectory.{name} is not part of this facade")
