"""settings of teams, labels of tasks

Revision ID: 4f72d0a9c1b8
Revises: 3d1a57b4f9e2
Create Date: 2026-02-08 15:25:14.551203
"""

import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "4f72d0a9c1b8"
down_revision = "3d1a57b4f9e2"
branch_labels = None
depends_on = None


DEFAULTS = {"week_starts": "monday", "notify": {"email": True, "hours": [9, 17]}}


def upgrade() -> None:
    op.add_column(
        "teams",
        sa.Column("settings", postgresql.JSONB(astext_type=sa.Text()), server_default=json.dumps({}), nullable=False),
    )
    op.execute("INSERT INTO teams (slug, name) VALUES ('demo', 'Demo'), ('support', 'Support & more')")
    if not op.get_context().as_sql:
        connection = op.get_bind()
        for team in connection.execute(sa.text("SELECT id, slug FROM teams ORDER BY id")):
            settings = json.dumps({**DEFAULTS, "theme": "dark" if team.slug == "demo" else "light"})
            connection.execute(
                sa.text("UPDATE teams SET settings = CAST(:settings AS jsonb) WHERE id = :id"),
                {"settings": settings, "id": team.id},
            )
    op.add_column(
        "tasks",
        sa.Column("labels", postgresql.ARRAY(sa.String(length=30)), server_default="{}", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("tasks", "labels")
    op.execute("DELETE FROM teams WHERE slug IN ('demo', 'support')")
    op.drop_column("teams", "settings")
