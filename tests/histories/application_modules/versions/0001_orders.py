"""orders, by the application's own types and with its naming convention"""

import shop.types
import sqlalchemy as sa
from alembic import op
from shop.states import FIRST, LABELS, State

revision = "0001"
down_revision = None


def upgrade():
    orders = op.create_table(
        "orders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", shop.types.Code(), nullable=False),
        sa.Column("state", sa.Enum(State, name="state"), nullable=False, server_default=FIRST.name),
        sa.Column("total", shop.types.Money()),
        sa.UniqueConstraint("code"),
    )
    op.bulk_insert(
        orders,
        [{"code": f"AB-{number}", "state": state, "total": number * 105} for number, state in enumerate(State, start=1)],
    )
    labels = op.create_table("labels", sa.Column("state", sa.Text, primary_key=True), sa.Column("label", sa.Text))
    op.bulk_insert(labels, [{"state": state.value, "label": label} for state, label in LABELS.items()])


def downgrade():
    op.drop_table("labels")
    op.drop_table("orders")
    sa.Enum(name="state").drop(op.get_bind())
