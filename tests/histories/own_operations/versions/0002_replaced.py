"""the view and the function in a second form, and a right"""

from alembic import op
from objects import ReplaceableObject

revision = "0002"
down_revision = "0001"

customer_view = ReplaceableObject("customer_view", "SELECT name, order_count FROM customer WHERE order_count > 0")
add_customer = ReplaceableObject(
    "add_customer(name text, email text DEFAULT NULL)",
    """RETURNS integer AS $$
    INSERT INTO customer (name, order_count) VALUES (name, 0) RETURNING id
    $$ LANGUAGE sql""",
)


def upgrade():
    op.replace_view(customer_view, replaces="0001.customer_view")
    op.replace_sp(add_customer, replaces="0001.add_customer")
    granted = op.grant("SELECT", "customer", to="PUBLIC")
    op.execute(f"COMMENT ON TABLE {granted} IS 'for all'")


def downgrade():
    op.execute("COMMENT ON TABLE customer IS NULL")
    op.execute("REVOKE ALL ON customer FROM PUBLIC")
    op.replace_sp(add_customer, replace_with="0001.add_customer")
    op.replace_view(customer_view, replace_with="0001.customer_view")
