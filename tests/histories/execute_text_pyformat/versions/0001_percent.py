"""the percent sign without dialect_opts

Revision ID: 3b01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3b01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("rate", sa.Column("label", sa.Text, server_default="100%", comment="in %"), comment="50% of it")
    op.execute("INSERT INTO rate VALUES ('5%')")
    op.execute(sa.text("INSERT INTO rate VALUES (:label)").bindparams(label="6% and a \\ sign"))
    op.bulk_insert(sa.table("rate", sa.column("label", sa.Text)), [{"label": "7% and a \\ sign"}])
    op.create_check_constraint("ck_label", "rate", "label NOT LIKE 'x%'")
    op.create_index("ix_label", "rate", ["label"], postgresql_where=sa.text("label LIKE 'y%'"))
    op.alter_column("rate", "label", server_default="200%", comment="still in %")
    op.execute("SELECT 5 % 2")
    op.create_table("per cent", sa.Column("a%b", sa.Integer))
    op.execute(sa.select(sa.literal_column("7 % 4")))
    op.execute(sa.table("rate", sa.column("label", sa.Text)).delete().where(sa.column("label", sa.Text).like("z%")))


def downgrade():
    op.drop_table("per cent")
    op.drop_table("rate")
