"""`Column("price", Money())` where `Money` is of a module that is not in the image."""

from _absent import refuse

from .type_api import TypeEngine


class UnknownType(TypeEngine):
    """Models may have such a type; a statement may not."""

    def __init__(self, value):
        self._value = value

    def _wire(self):
        refuse(self._value)
