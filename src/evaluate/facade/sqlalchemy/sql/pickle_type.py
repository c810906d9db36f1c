"""`PickleType`"""

from .data_types import LargeBinary
from .own_types import TypeDecorator
from .type_api import to_instance


class PickleType(TypeDecorator):
    """`BYTEA` that holds pickled objects."""

    impl = LargeBinary
    _plain_text = "BLOB"

    def __init__(self, protocol=None, pickler=None, comparator=None, impl=None):
        super().__init__()
        self.protocol = protocol
        self.pickler = pickler
        self.comparator = comparator
        if impl is not None:
            self.impl = to_instance(impl)

    def _module(self):
        if self.pickler is None:
            import pickle

            self.pickler = pickle
        return self.pickler

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        module = self._module()
        return module.dumps(value, module.HIGHEST_PROTOCOL if self.protocol is None else self.protocol)

    def process_result_value(self, value, dialect):
        return None if value is None else self._module().loads(value)
