"""Every model, so that one import fills the metadata."""

from app.models.task import Comment, Priority, Task, TaskState
from app.models.team import Member, MemberRole, Team

__all__ = ["Comment", "Member", "MemberRole", "Priority", "Task", "TaskState", "Team"]
