"""Blocks of cases: an entry a line, or several with ` | ` between them."""


def listed(text, **names):
    """The entries, with `{name}` replaced."""
    for line in text.strip().splitlines():
        for entry in line.strip().split(" | "):
            for name, value in names.items():
                entry = entry.replace("{" + name + "}", value)
            if entry:
                yield entry
