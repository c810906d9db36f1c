"""priorities

Revision ID: 2b6f93c8e0a1
Revises: 1e8b40f6d2c7
Create Date: 2026-01-06 13:23:14.531203
"""

import sqlalchemy as sa
from alembic import op

revision = "2b6f93c8e0a1"
down_revision = "1e8b40f6d2c7"
branch_labels = None
depends_on = None


def upgrade() -> None:
    priorities = op.create_table(
        "priorities",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("priorities_pkey")),
        sa.UniqueConstraint("name", name=op.f("priorities_name_key")),
    )
    names = ["urgent", "normal", "some day"]
    op.bulk_insert(priorities, [{"id": number, "name": name} for number, name in enumerate(names, start=1)])
    op.add_column("tasks", sa.Column("priority_id", sa.SmallInteger(), server_default="2", nullable=False))
    op.create_foreign_key(op.f("tasks_priority_id_fkey"), "tasks", "priorities", ["priority_id"], ["id"])


def downgrade() -> None:
    op.drop_constraint(op.f("tasks_priority_id_fkey"), "tasks", type_="foreignkey")
    op.drop_column("tasks", "priority_id")
    op.drop_table("priorities")
