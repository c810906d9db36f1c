"""`geoalchemy2.exc`"""


class ArgumentError(Exception):
    """Arguments that do not go together."""
