"""`created_at`, `updated_at`"""

import datetime

from sqlalchemy.orm import Mapped, mapped_column, validates

from ..types import DateTimeUTC


def _now():
    return datetime.datetime.now(datetime.timezone.utc)


class AuditColumns:
    """When a row was made and changed."""

    created_at: Mapped[datetime.datetime] = mapped_column(DateTimeUTC(timezone=True), default=_now, sort_order=3002)
    updated_at: Mapped[datetime.datetime] = mapped_column(
        DateTimeUTC(timezone=True), default=_now, onupdate=_now, sort_order=3003,
    )

    @validates("created_at", "updated_at")
    def validate_tz_info(self, _, value):
        return value.replace(tzinfo=datetime.timezone.utc) if value.tzinfo is None else value
