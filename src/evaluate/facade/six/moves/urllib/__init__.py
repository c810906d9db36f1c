"""`six.moves.urllib.parse`"""

from . import parse  # noqa: F401
