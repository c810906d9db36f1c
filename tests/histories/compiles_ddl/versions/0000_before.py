"""Another revision, whose constraints come under the functions of the next one too: Alembic has loaded both"""

import sqlalchemy as sa
from alembic import op

revision = "0000"
down_revision = None


def upgrade():
    op.create_table("before", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text, unique=True))
    op.create_foreign_key("fk_self", "before", "before", ["id"], ["id"])


def downgrade():
    op.drop_table("before")
