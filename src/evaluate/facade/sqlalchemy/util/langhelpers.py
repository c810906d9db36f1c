"""`from sqlalchemy.util.langhelpers import symbol`"""

from . import memoized_property, safe_reraise, set_creation_order, symbol

__all__ = ["memoized_property", "safe_reraise", "set_creation_order", "symbol"]
