from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any, Optional

from sqlalchemy import Boolean, DateTime, Enum, ForeignKey, Index, String, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncAttrs
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import Uuid


class Base(AsyncAttrs, DeclarativeBase):
    type_annotation_map = {
        uuid.UUID: Uuid(),
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB,
    }


class CreatedAt:
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class User(CreatedAt, Base):
    __tablename__ = "user"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, server_default=func.gen_random_uuid())
    email: Mapped[str] = mapped_column(String(255), unique=True, index=True)
    password_hash: Mapped[Optional[str]] = mapped_column(String(128))
    display_name: Mapped[Optional[str]] = mapped_column(String(80))

    chats: Mapped[list[Chat]] = relationship(back_populates="owner")


class Chat(CreatedAt, Base):
    __tablename__ = "chat"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, server_default=func.gen_random_uuid())
    title: Mapped[str] = mapped_column(Text)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    visibility: Mapped[str] = mapped_column(
        Enum("private", "public", name="chat_visibility"), server_default="private"
    )

    owner: Mapped[User] = relationship(back_populates="chats")
    messages: Mapped[list[Message]] = relationship(back_populates="chat", order_by="Message.created_at")


class Message(CreatedAt, Base):
    __tablename__ = "message"
    __table_args__ = (Index("ix_message_chat_id_created_at", "chat_id", "created_at"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, server_default=func.gen_random_uuid())
    chat_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("chat.id", ondelete="CASCADE"))
    role: Mapped[str] = mapped_column(String(20))
    parts: Mapped[dict[str, Any]] = mapped_column(server_default=text("'[]'::jsonb"))
    attachments: Mapped[dict[str, Any]] = mapped_column(server_default=text("'[]'::jsonb"))

    chat: Mapped[Chat] = relationship(back_populates="messages")


class Vote(Base):
    __tablename__ = "vote"

    chat_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("chat.id", ondelete="CASCADE"), primary_key=True)
    message_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("message.id", ondelete="CASCADE"), primary_key=True)
    is_upvoted: Mapped[bool] = mapped_column(Boolean)
