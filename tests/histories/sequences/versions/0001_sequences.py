"""sequences, identity and computed columns

Revision ID: 2c01
Revises: 
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateSequence, DropSequence

revision = "2c01"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute(CreateSequence(sa.Sequence("invoice_number")))
    op.execute(CreateSequence(sa.Sequence("odd", start=1, increment=2, minvalue=1, maxvalue=999, cycle=True, cache=5)))
    op.execute(CreateSequence(sa.Sequence("small", data_type=sa.SmallInteger), if_not_exists=True))
    op.create_table(
        "invoice",
        sa.Column("id", sa.Integer, sa.Sequence("invoice_id_seq"), primary_key=True),
        sa.Column("number", sa.BigInteger, server_default=sa.Sequence("invoice_number").next_value(), nullable=False),
        sa.Column("text_number", sa.BigInteger, server_default=sa.text("nextval('invoice_number'::regclass)")),
        sa.Column("odd", sa.Integer, sa.Sequence("odd", start=1)),
    )
    op.create_table("s_small", sa.Column("id", sa.SmallInteger, primary_key=True))
    op.create_table("s_big", sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=True))
    op.create_table("s_none", sa.Column("id", sa.Integer, primary_key=True, autoincrement=False))
    op.create_table("s_two", sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, primary_key=True))
    op.create_table(
        "s_two_auto",
        sa.Column("a", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("b", sa.Integer, primary_key=True),
    )
    op.create_table("s_default", sa.Column("id", sa.Integer, primary_key=True, server_default="7"))
    op.create_table("s_string", sa.Column("id", sa.String(10), primary_key=True))
    op.create_table("s_fk", sa.Column("id", sa.Integer, sa.ForeignKey("s_small.id"), primary_key=True))


def downgrade():
    for name in ("s_fk", "s_string", "s_default", "s_two_auto", "s_two", "s_none", "s_big", "s_small", "invoice"):
        op.drop_table(name)
    op.execute(DropSequence(sa.Sequence("small")))
    op.execute(DropSequence(sa.Sequence("odd"), if_exists=True))
    op.execute(DropSequence(sa.Sequence("invoice_number")))
