"""rows through the application's own model

Revision ID: f1a1
Revises: f1a0
"""

from alembic import context, op
from app import Product
from sqlalchemy import orm

revision = "f1a1"
down_revision = "f1a0"


def upgrade():
    op.execute(Product.__table__.insert().values(name="tea", price=10))
    if not context.is_offline_mode():
        session = orm.Session(bind=op.get_bind())
        session.query(Product).filter_by(name="tea").update({"price": Product.price + 1})
        session.flush()


def downgrade():
    op.execute(Product.__table__.delete())
