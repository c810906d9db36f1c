"""`except SettingsError`"""


class SettingsError(ValueError):
    """The environment holds what cannot be read."""
