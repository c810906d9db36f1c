import enum
import uuid
from datetime import date

from sqlalchemy import BigInteger, Date, Enum, ForeignKey, Index, SmallInteger, String, Text, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db.base import Base, TimestampMixin, bigint_pk


class TaskState(str, enum.Enum):
    todo = "todo"
    doing = "doing"
    done = "done"


class Priority(Base):
    __tablename__ = "priorities"

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(20), unique=True)


class Task(TimestampMixin, Base):
    id: Mapped[bigint_pk]
    public_id: Mapped[uuid.UUID] = mapped_column(Uuid, unique=True, server_default=text("gen_random_uuid()"))
    team_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("teams.id", ondelete="CASCADE"))
    assignee_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("members.id", ondelete="SET NULL"))
    title: Mapped[str] = mapped_column(String(200))
    description: Mapped[str] = mapped_column(Text, server_default="")
    state: Mapped[TaskState] = mapped_column(Enum(TaskState, name="task_state"), server_default=TaskState.todo.name)
    priority_id: Mapped[int] = mapped_column(ForeignKey("priorities.id"), server_default="2")
    labels: Mapped[list[str]] = mapped_column(ARRAY(String(30)), server_default="{}")
    due: Mapped[date | None] = mapped_column(Date)

    comments: Mapped[list["Comment"]] = relationship(back_populates="task")

    __table_args__ = (
        Index("tasks_open_idx", "team_id", "due", postgresql_where=text("state <> 'done'")),
        Index("tasks_title_idx", func.lower(title)),
        {"comment": "what is to be done"},
    )


class Comment(TimestampMixin, Base):
    id: Mapped[bigint_pk]
    task_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("tasks.id", ondelete="CASCADE"), index=True)
    body: Mapped[str] = mapped_column(Text)

    task: Mapped[Task] = relationship(back_populates="comments")
