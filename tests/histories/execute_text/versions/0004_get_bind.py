"""get_bind().execute without reading a result

Revision ID: 3a04
Revises: 3a03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3a04"
down_revision = "3a03"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    bind.execute(sa.text("INSERT INTO word (body) VALUES ('by bind')"))
    bind.execute(sa.text("UPDATE word SET body = upper(body) WHERE body = 'by bind'"))
    op.get_context().execute("UPDATE word SET body = 'by context' WHERE body = 'BY BIND'")
    op.execute(sa.DDL("ALTER TABLE word ALTER COLUMN body SET STATISTICS 50"))
    op.execute(sa.DDL("COMMENT ON TABLE word IS '%(what)s of 100%%'", context={"what": "words"}))


def downgrade():
    op.get_bind().execute(sa.text("COMMENT ON TABLE word IS NULL"))
    ids = sa.bindparam("ids", expanding=True)
    op.get_bind().execute(sa.text("DELETE FROM word WHERE id IN :ids").bindparams(ids), {"ids": (91, 92)})
