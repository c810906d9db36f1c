"""`sqlalchemy_utils.types.weekdays.WeekDaysType`"""

from .bit import BitType
from .converted import Converted


class WeekDaysType(Converted):
    """`BIT(7)`"""

    impl = BitType(7)

    def __init__(self, *args, **kw):
        super().__init__()
