"""The base of all operations, also of those that scripts define."""


class MigrateOperation:
    """One thing that a migration does. `_carry_out()` sends it; a script's own has an implementation instead."""

    # The rewriters of autogenerate that have made it.
    _mutations = frozenset()

    @property
    def info(self):
        """A dictionary for the script's own use."""
        return self.__dict__.setdefault("_info", {})

    @info.setter
    def info(self, value):
        self.__dict__["_info"] = value

    def reverse(self):
        raise NotImplementedError

    def to_diff_tuple(self):
        raise NotImplementedError
