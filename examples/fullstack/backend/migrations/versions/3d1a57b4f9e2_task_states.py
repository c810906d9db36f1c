"""tasks have a state in place of a flag

Revision ID: 3d1a57b4f9e2
Revises: 2b6f93c8e0a1
Create Date: 2026-02-07 14:24:14.541203
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "3d1a57b4f9e2"
down_revision = "2b6f93c8e0a1"
branch_labels = None
depends_on = None


tasks = sa.table(
    "tasks", sa.column("id", sa.BigInteger), sa.column("done", sa.Boolean), sa.column("state"), sa.column("description", sa.Text)
)
task_state = postgresql.ENUM("todo", "doing", "done", name="task_state", create_type=False)


def upgrade() -> None:
    task_state.create(op.get_bind(), checkfirst=True)
    op.add_column("tasks", sa.Column("state", task_state, server_default="todo", nullable=False))
    op.execute("UPDATE tasks SET state = 'done' WHERE done")
    op.drop_column("tasks", "done")
    op.execute(tasks.update().where(tasks.c.description.is_(None)).values(description=""))
    op.alter_column("tasks", "description", existing_type=sa.Text(), nullable=False, server_default="")


def downgrade() -> None:
    op.alter_column("tasks", "description", existing_type=sa.Text(), nullable=True, server_default=None)
    op.add_column("tasks", sa.Column("done", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute("UPDATE tasks SET done = (state = 'done')")
    op.drop_column("tasks", "state")
    task_state.drop(op.get_bind(), checkfirst=True)
