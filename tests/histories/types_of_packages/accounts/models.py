"""Models of an application, on the mixins of packages."""

from typing import Any

from advanced_alchemy.base import BigIntAuditBase, CommonTableAttributes, UUIDBase, create_registry
from fastapi_users_db_sqlalchemy import (
    SQLAlchemyBaseOAuthAccountTable, SQLAlchemyBaseOAuthAccountTableUUID, SQLAlchemyBaseUserTable, SQLAlchemyBaseUserTableUUID,
)
from fastapi_users_db_sqlalchemy.access_token import SQLAlchemyBaseAccessTokenTable, SQLAlchemyBaseAccessTokenTableUUID
from sqlalchemy import JSON, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class OAuthAccount(SQLAlchemyBaseOAuthAccountTableUUID, Base):
    pass


class User(SQLAlchemyBaseUserTableUUID, Base):
    name: Mapped[str | None] = mapped_column(String(50))
    oauth_accounts: Mapped[list[OAuthAccount]] = relationship("OAuthAccount", lazy="joined")


class AccessToken(SQLAlchemyBaseAccessTokenTableUUID, Base):
    pass


class Member(SQLAlchemyBaseUserTable[int], Base):
    __tablename__ = "member"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)


class MemberAccount(SQLAlchemyBaseOAuthAccountTable[int], Base):
    __tablename__ = "member_account"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)

    @declared_attr
    def member_id(cls) -> Mapped[int]:
        return mapped_column(Integer, ForeignKey("member.id", ondelete="cascade"), nullable=False)


class MemberToken(SQLAlchemyBaseAccessTokenTable[int], Base):
    __tablename__ = "member_token"

    @declared_attr
    def member_id(cls) -> Mapped[int]:
        return mapped_column(Integer, ForeignKey("member.id", ondelete="cascade"), nullable=False)


class Author(UUIDBase):
    __tablename__ = "author"
    name: Mapped[str]


class Visit(BigIntAuditBase):
    __tablename__ = "visit"
    author_id: Mapped[int | None]
    facts: Mapped[dict[str, Any]]


class OwnBase(CommonTableAttributes, DeclarativeBase):
    """The application's own types for annotations."""

    registry = create_registry({dict[str, Any]: JSON})


class PageView(OwnBase):
    id: Mapped[int] = mapped_column(primary_key=True)
    facts: Mapped[dict[str, Any]]
