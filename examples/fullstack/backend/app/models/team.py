import enum

from sqlalchemy import BigInteger, CheckConstraint, Enum, ForeignKey, Index, String, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import CITEXT, JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db.base import Base, TimestampMixin, bigint_pk


class MemberRole(enum.Enum):
    OWNER = "owner"
    EDITOR = "editor"
    VIEWER = "viewer"


class Team(TimestampMixin, Base):
    id: Mapped[bigint_pk]
    slug: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    settings: Mapped[dict] = mapped_column(JSONB, server_default="{}")

    members: Mapped[list["Member"]] = relationship(back_populates="team", cascade="all, delete-orphan")

    __table_args__ = (CheckConstraint("slug = lower(slug)", name="slug_lower"),)


class Member(TimestampMixin, Base):
    id: Mapped[bigint_pk]
    team_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    email: Mapped[str] = mapped_column(CITEXT)
    role: Mapped[MemberRole] = mapped_column(Enum(MemberRole, name="member_role"), server_default="VIEWER")

    team: Mapped[Team] = relationship(back_populates="members")

    __table_args__ = (
        UniqueConstraint("team_id", "email"),
        Index("members_owner_idx", "team_id", unique=True, postgresql_where=(role == MemberRole.OWNER)),
    )
