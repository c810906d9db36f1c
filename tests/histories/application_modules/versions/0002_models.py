"""a statement on a model of the application, imported where it is needed"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    from shop.models import Order
    from shop.states import State

    op.execute(sa.update(Order).where(Order.state == State.SENT, Order.total.is_not(None)).values(total=5))
    op.execute(sa.delete(Order.__table__).where(Order.code.like("%-2")))


def downgrade():
    op.execute("UPDATE orders SET total = NULL")
