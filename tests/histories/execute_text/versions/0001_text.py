"""plain strings and text()

Revision ID: 3a01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3a01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE TABLE word (id serial PRIMARY KEY, body text, data jsonb, at timestamp)")
    op.execute("INSERT INTO word (body) VALUES ('100% sure'), ('it''s')")
    op.execute("INSERT INTO word (body, at) VALUES ('a time', '2026-01-01 12\\:30\\:00')")
    op.execute("INSERT INTO word (body, at) VALUES ('unescaped time', '2026-01-01 12:30:00')")
    op.execute("UPDATE word SET data = '{\"a\": 1}'::jsonb WHERE body LIKE '100%'")
    op.execute("UPDATE word SET data = '{\"key\"\\:true}'::jsonb WHERE body = 'it''s'")
    op.execute(
        """
        INSERT INTO word (body)
        SELECT 'tab\there' || n
        FROM generate_series(1, 3) AS n
        """
    )
    op.execute(sa.text("DELETE FROM word WHERE body = 'gone'"))
    op.execute("DELETE FROM word WHERE body = 'semicolon; inside';")
    op.execute("SELECT 1; SELECT 2")


def downgrade():
    op.execute("DROP TABLE word")
