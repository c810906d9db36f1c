"""The base of all operations, also of those that scripts define."""


class MigrateOperation:
    """One thing that a migration does. `_carry_out()` sends it; a script's own has an implementation instead."""

    @property
    def info(self):
        """A dictionary for the script's own use."""
        return self.__dict__.setdefault("_info", {})

    @info.setter
    def info(self, value):
        self.__dict__["_info"] = value

    def reverse(self):
        raise NotImplementedError(f"{type(self).__name__}.reverse() is not part of this facade")

    def to_diff_tuple(self):
        raise NotImplementedError(f"{type(self).__name__}.to_diff_tuple() is not part of this facade")
