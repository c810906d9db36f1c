"""database errors that a script catches

Revision ID: 7a02
Revises: 7a01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "7a02"
down_revision = "7a01"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    if bind is None or op.get_context().as_sql:
        return
    try:
        with bind.begin_nested():
            bind.execute(sa.text("INSERT INTO shape (name) VALUES ('red-00')"))
    except sa.exc.IntegrityError as error:
        op.execute(sa.text("UPDATE shape SET note = :note WHERE size = 4").bindparams(note=type(error).__name__))


def downgrade():
    pass
