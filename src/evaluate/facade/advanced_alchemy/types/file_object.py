"""`advanced_alchemy.types.StoredObject(backend="local")`"""

from sqlalchemy.types import TypeDecorator

from .json import JsonB


class StoredObject(TypeDecorator):
    """`JSONB`; no file is stored here"""

    impl = JsonB
    cache_ok = True

    def __init__(self, backend, multiple=False, *args, **kw):
        super().__init__()
        self.backend = backend
        self.multiple = multiple

    def _to_driver(self, value):
        if value is not None:
            raise NotImplementedError("storage by advanced_alchemy.types.StoredObject is not part of this facade")
        return None
