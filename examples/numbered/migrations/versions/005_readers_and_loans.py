"""readers and loans

Revision ID: 005
Revises: 004
Create Date: 2026-02-08 15:25:14.551203
"""

import sqlalchemy as sa
from alembic import op

revision = "005"
down_revision = "004"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "reader",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("card_number", sa.String(length=12), nullable=False, comment="printed on the card, e.g. R-000042"),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reader")),
        sa.UniqueConstraint("card_number", name=op.f("uq_reader_card_number")),
    )
    op.create_table(
        "loan",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("book_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.BigInteger(), nullable=False),
        sa.Column("lent_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("returned_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("returned_at IS NULL OR returned_at >= lent_at", name=op.f("ck_loan_dates")),
        sa.ForeignKeyConstraint(["book_id"], ["book.id"], name=op.f("fk_loan_book_id_book")),
        sa.ForeignKeyConstraint(["reader_id"], ["reader.id"], name=op.f("fk_loan_reader_id_reader")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan")),
    )
    op.create_index(op.f("ix_loan_reader_id"), "loan", ["reader_id"], unique=False)
    op.create_index(
        "uq_loan_book_out", "loan", ["book_id"], unique=True, postgresql_where=sa.text("returned_at IS NULL")
    )


def downgrade():
    op.drop_index("uq_loan_book_out", table_name="loan", postgresql_where=sa.text("returned_at IS NULL"))
    op.drop_index(op.f("ix_loan_reader_id"), table_name="loan")
    op.drop_table("loan")
    op.drop_table("reader")
