"""exclude constraints

Revision ID: 1e05
Revises: 1e04
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import INT4RANGE, TSRANGE, ExcludeConstraint

revision = "1e05"
down_revision = "1e04"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("booking", sa.Column("during", TSRANGE))
    op.create_exclude_constraint(
        "ex_booking",
        "booking",
        ("room_id", "="),
        (sa.column("during"), "&&"),
        where=sa.text("NOT cancelled"),
        using="gist",
    )
    op.create_table(
        "seat",
        sa.Column("row", sa.Integer),
        sa.Column("numbers", INT4RANGE),
        ExcludeConstraint(("row", "="), ("numbers", "&&"), name="ex_seat", deferrable=True, initially="DEFERRED"),
        ExcludeConstraint(
            (sa.text("lower(numbers)"), "="),
            (sa.func.upper(sa.column("numbers")), "="),
            name="ex_seat_ends",
            using="btree",
            where=sa.text("row > 0"),
        ),
        ExcludeConstraint((sa.column("row"), "="), ops={"row": "int4_ops"}, using="btree"),
    )
    op.create_exclude_constraint("ex_seat_two", "seat", ("numbers", "&&"))


def downgrade():
    op.drop_table("seat")
    op.drop_constraint("ex_booking", "booking")
    op.drop_column("booking", "during")
