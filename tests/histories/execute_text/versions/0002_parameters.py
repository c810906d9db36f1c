"""bound parameters

Revision ID: 3a02
Revises: 3a01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3a02"
down_revision = "3a01"
branch_labels = None
depends_on = None


def upgrade():
    op.execute(sa.text("INSERT INTO word (body) VALUES (:body)").bindparams(body="it's bound: 5%"))
    op.execute(
        sa.text("UPDATE word SET body = :new WHERE body = :old AND id > :low").bindparams(
            sa.bindparam("new", "n\\n", type_=sa.String), sa.bindparam("old", None, sa.String), low=3
        )
    )
    op.execute(sa.text("INSERT INTO word (body, at) VALUES (:a || :a, now() + :b * interval '1 second')").bindparams(a="x", b=1.5))
    op.execute(
        sa.text("DELETE FROM word WHERE id IN :ids").bindparams(sa.bindparam("ids", [91, 92], sa.Integer, expanding=True))
    )
    op.execute(sa.text("SELECT 'a'::text, :flag").bindparams(flag=True))


def downgrade():
    op.execute("DELETE FROM word")
