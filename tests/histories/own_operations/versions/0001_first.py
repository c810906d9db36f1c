"""a table, a view and a function"""

import sqlalchemy as sa
from alembic import op
from objects import ReplaceableObject

revision = "0001"
down_revision = None

customer_view = ReplaceableObject("customer_view", "SELECT name FROM customer")
add_customer = ReplaceableObject(
    "add_customer(name text)",
    """RETURNS integer AS $$
    INSERT INTO customer (name) VALUES (name) RETURNING id
    $$ LANGUAGE sql""",
)


def upgrade():
    op.create_table(
        "customer", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text), sa.Column("order_count", sa.Integer)
    )
    op.create_view(customer_view)
    op.create_sp(add_customer)


def downgrade():
    op.drop_sp(add_customer)
    op.drop_view(customer_view)
    op.drop_table("customer")
