"""select

Revision ID: 3c03
Revises: 3c02
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3c03"
down_revision = "3c02"
branch_labels = None
depends_on = None


product = sa.table(
    "product", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("price", sa.Numeric), sa.column("made", sa.DateTime)
)
group = sa.table("group", sa.column("id", sa.Integer), sa.column("Title", sa.String))


def upgrade():
    op.execute(sa.select(product))
    op.execute(sa.select(product.c.id, product.c.name.label("n")).order_by(product.c.name.desc(), product.c.id).limit(5).offset(2))
    op.execute(sa.select(sa.func.count()).select_from(product).where(product.c.name.between("a", "m")))
    op.execute(sa.select(sa.literal(1), sa.literal("x"), sa.null(), sa.true()))
    op.execute(sa.select(sa.cast(product.c.price, sa.String(10)), sa.func.lower(product.c.name)).distinct())
    op.execute(
        sa.select(product.c.id, group.c.Title).select_from(product.join(group, product.c.id == group.c.id, isouter=True))
    )
    op.execute(
        sa.select(product.c.name, sa.func.sum(product.c.price).label("total"))
        .group_by(product.c.name)
        .having(sa.func.sum(product.c.price) > 3)
        .order_by(sa.desc("total"))
    )
    part = product.alias("p")
    op.execute(sa.select(part.c.id).where(part.c.name == sa.bindparam("x", "it's")))
    op.execute(sa.union_all(sa.select(product.c.id), sa.select(group.c.id)))
    cheap = sa.select(product.c.id).where(product.c.price < 2).subquery("cheap")
    op.execute(sa.select(cheap.c.id))
    recent = sa.select(product.c.id).where(product.c.made > sa.func.now() - sa.text("interval '1 day'")).cte("recent")
    op.execute(sa.select(recent.c.id).with_for_update())
    op.execute(sa.select(sa.extract("year", product.c.made), product.c.price / 2 + 1, -product.c.price))
    op.execute(sa.select(sa.type_coerce(product.c.price, sa.Integer), sa.func.current_date(), sa.func.now()))
    op.execute(
        sa.select(sa.func.row_number().over(partition_by=product.c.name, order_by=product.c.id)).where(
            product.c.name.is_distinct_from(None), product.c.name.startswith("a"), product.c.name.contains("b")
        )
    )


def downgrade():
    pass
