"""Mixins of an application's models: the columns of access tokens."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import declared_attr, mapped_column

from .generics import GUID, TIMESTAMPAware, now_utc


class SQLAlchemyBaseAccessTokenTable:
    """`class AccessToken(SQLAlchemyBaseAccessTokenTable[int], Base)`"""

    __tablename__ = "accesstoken"

    token = mapped_column(String(length=43), primary_key=True)
    created_at = mapped_column(TIMESTAMPAware(timezone=True), index=True, nullable=False, default=now_utc)

    def __class_getitem__(cls, item):
        return cls


class SQLAlchemyBaseAccessTokenTableUUID(SQLAlchemyBaseAccessTokenTable):
    """`class AccessToken(SQLAlchemyBaseAccessTokenTableUUID, Base)`"""

    @declared_attr
    def user_id(cls):
        return mapped_column(GUID, ForeignKey("user.id", ondelete="cascade"), nullable=False)
