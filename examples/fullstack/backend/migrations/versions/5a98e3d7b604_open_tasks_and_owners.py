"""public ids; one owner; open tasks by date

Revision ID: 5a98e3d7b604
Revises: 4f72d0a9c1b8
Create Date: 2026-02-09 16:26:14.561203
"""

import sqlalchemy as sa
from alembic import op

revision = "5a98e3d7b604"
down_revision = "4f72d0a9c1b8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("tasks", sa.Column("public_id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False))
    op.create_unique_constraint(op.f("tasks_public_id_key"), "tasks", ["public_id"])
    with op.get_context().autocommit_block():
        op.create_index(
            "tasks_open_idx",
            "tasks",
            ["team_id", "due"],
            postgresql_where=sa.text("state <> 'done'"),
            postgresql_concurrently=True,
            if_not_exists=True,
        )
        op.create_index(
            "members_owner_idx",
            "members",
            ["team_id"],
            unique=True,
            postgresql_where=sa.text("role = 'OWNER'"),
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("members_owner_idx", table_name="members", postgresql_concurrently=True, if_exists=True)
        op.drop_index("tasks_open_idx", table_name="tasks", postgresql_concurrently=True, if_exists=True)
    op.drop_constraint(op.f("tasks_public_id_key"), "tasks", type_="unique")
    op.drop_column("tasks", "public_id")
