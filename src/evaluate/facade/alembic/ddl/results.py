"""`ComparisonResult.Different("unique=False to unique=True")`"""


class ComparisonResult:
    """Whether two constraints are the same, and why not."""

    def __init__(self, status, message):
        self.status = status
        self.message = message

    @property
    def is_equal(self):
        return self.status == "equal"

    @property
    def is_different(self):
        return self.status == "different"

    @property
    def is_skip(self):
        return self.status == "skip"

    @classmethod
    def Equal(cls):
        """They are the same."""
        return cls("equal", "The two constraints are equal")

    @classmethod
    def Different(cls, reason):
        """One has to be made anew."""
        return cls("different", _joined(reason))

    @classmethod
    def Skip(cls, reason):
        """It can't be told: they count as the same."""
        return cls("skip", _joined(reason))


def _joined(reason):
    return reason if isinstance(reason, str) else ", ".join(reason)
