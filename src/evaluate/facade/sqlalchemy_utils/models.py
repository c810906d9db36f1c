"""`class User(Timestamp, Base)`"""

from datetime import datetime, timezone

from sqlalchemy import Column, DateTime


def _now():
    return datetime.now(timezone.utc).replace(tzinfo=None)


class Timestamp:
    """Columns `created` and `updated`"""

    created = Column(DateTime, default=_now, nullable=False)
    updated = Column(DateTime, default=_now, nullable=False)


def generic_repr(*fields):
    """`@generic_repr`: a class's `repr()`, of all columns or of those that are named"""

    def decorate(cls):
        def _repr(self):
            names = fields or [column.key for column in self.__table__.columns]
            return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

        cls.__repr__ = _repr
        return cls

    if len(fields) == 1 and isinstance(fields[0], type):
        cls, fields = fields[0], ()
        return decorate(cls)
    return decorate
