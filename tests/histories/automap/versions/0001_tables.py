"""tables, and rows in them"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    teams = op.create_table("teams", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.create_table(
        "members",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("team_id", sa.Integer, sa.ForeignKey("teams.id")),
    )
    op.bulk_insert(teams, [{"id": 1, "name": "red"}, {"id": 2, "name": "blue"}])
    op.execute("INSERT INTO members (name, team_id) VALUES ('Ada', 1), ('Ben', 1), ('Cy', 2), ('Di', NULL)")


def downgrade():
    op.drop_table("members")
    op.drop_table("teams")
