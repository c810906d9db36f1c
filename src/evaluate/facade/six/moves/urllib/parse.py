"""`from six.moves.urllib.parse import quote_plus`"""

from urllib.parse import *  # noqa: F403
