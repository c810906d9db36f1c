"""insert, update, delete

Revision ID: 3c02
Revises: 3c01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3c02"
down_revision = "3c01"
branch_labels = None
depends_on = None


product = sa.table(
    "product",
    sa.column("id", sa.Integer),
    sa.column("name", sa.String),
    sa.column("price", sa.Numeric),
    sa.column("active", sa.Boolean),
    sa.column("made", sa.DateTime),
    sa.column("group_id", sa.Integer),
)
group = sa.table("group", sa.column("id", sa.Integer), sa.column("Title", sa.String))


def upgrade():
    op.execute(product.insert().values(name="pen", price=1.5, active=True))
    op.execute(sa.insert(product).values(name="it's ink", active=None, made=sa.func.now()))
    op.execute(sa.insert(product).values([{"name": "a", "price": 1}, {"name": "b", "price": 2}]))
    op.execute(sa.insert(group).values(Title=sa.text("'Office ' || 1")))
    op.execute(
        sa.insert(product).from_select(
            ["name", "group_id"], sa.select(group.c.Title, group.c.id).where(group.c.Title.is_not(None))
        )
    )
    op.execute(product.update().values(active=True))
    op.execute(product.update().where(product.c.name == "pen").values(price=product.c.price * 2, name="pencil"))
    op.execute(
        sa.update(product)
        .where(sa.or_(product.c.price > 10, product.c.price.is_(None)))
        .where(product.c.name.notin_(["x", "y"]))
        .values({"price": op.inline_literal(10)})
    )
    op.execute(
        sa.update(product).values(
            active=sa.case((product.c.price > 5, True), (product.c.name.like("p%"), sa.false()), else_=None)
        )
    )
    op.execute(
        sa.update(product)
        .where(product.c.group_id == group.c.id)
        .values(name=group.c.Title + " " + sa.func.coalesce(product.c.name, "?"))
    )
    op.execute(
        sa.update(product).values(
            group_id=sa.select(sa.func.max(group.c.id)).where(group.c.id != product.c.id).scalar_subquery()
        )
    )
    op.execute(sa.delete(product).where(product.c.id.in_([101, 102, 103])))
    op.execute(product.delete().where(sa.and_(product.c.id > 1000, sa.not_(product.c.active), ~(product.c.price < 0))))
    op.execute(
        sa.delete(product).where(product.c.group_id.in_(sa.select(group.c.id).where(group.c.Title.ilike("%old%"))))
    )
    op.execute(sa.delete(product).where(~sa.exists().where(group.c.id == product.c.group_id)))
    op.execute(product.insert().values(name="last").returning(product.c.id))


def downgrade():
    op.execute(sa.delete(product))
    op.execute(group.delete())
