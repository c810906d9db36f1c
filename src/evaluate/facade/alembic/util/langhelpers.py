"""`from alembic.util.langhelpers import Dispatcher`"""

from . import rev_id, to_list, to_tuple
from .dispatch import Dispatcher, PriorityDispatcher

__all__ = ["Dispatcher", "PriorityDispatcher", "rev_id", "to_list", "to_tuple"]
