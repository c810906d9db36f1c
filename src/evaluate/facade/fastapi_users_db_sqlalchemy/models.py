"""Mixins of an application's models: the columns of users and of their accounts elsewhere."""

import uuid

from sqlalchemy import Boolean, ForeignKey, Integer, String
from sqlalchemy.orm import declared_attr, mapped_column

from .generics import GUID


class SQLAlchemyBaseUserTable:
    """`class User(SQLAlchemyBaseUserTable[int], Base)`"""

    __tablename__ = "user"

    email = mapped_column(String(length=320), unique=True, index=True, nullable=False)
    hashed_password = mapped_column(String(length=1024), nullable=False)
    is_active = mapped_column(Boolean, default=True, nullable=False)
    is_superuser = mapped_column(Boolean, default=False, nullable=False)
    is_verified = mapped_column(Boolean, default=False, nullable=False)

    def __class_getitem__(cls, item):
        return cls


class SQLAlchemyBaseUserTableUUID(SQLAlchemyBaseUserTable):
    """`class User(SQLAlchemyBaseUserTableUUID, Base)`"""

    id = mapped_column(GUID, primary_key=True, default=uuid.uuid4)


class SQLAlchemyBaseOAuthAccountTable:
    """`class OAuthAccount(SQLAlchemyBaseOAuthAccountTable[int], Base)`"""

    __tablename__ = "oauth_account"

    oauth_name = mapped_column(String(length=100), index=True, nullable=False)
    access_token = mapped_column(String(length=1024), nullable=False)
    expires_at = mapped_column(Integer, nullable=True)
    refresh_token = mapped_column(String(length=1024), nullable=True)
    account_id = mapped_column(String(length=320), index=True, nullable=False)
    account_email = mapped_column(String(length=320), nullable=False)

    def __class_getitem__(cls, item):
        return cls


class SQLAlchemyBaseOAuthAccountTableUUID(SQLAlchemyBaseOAuthAccountTable):
    """`class OAuthAccount(SQLAlchemyBaseOAuthAccountTableUUID, Base)`"""

    id = mapped_column(GUID, primary_key=True, default=uuid.uuid4)

    @declared_attr
    def user_id(cls):
        return mapped_column(GUID, ForeignKey("user.id", ondelete="cascade"), nullable=False)
