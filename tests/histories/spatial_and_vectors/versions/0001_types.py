"""columns of PostGIS and pgvector; rendered only, for the extensions may not be there

Revision ID: sv01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import geoalchemy2
import pgvector.sqlalchemy
import sqlalchemy as sa
from alembic import context, op
from geoalchemy2 import Geography, Geometry, Raster
from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, Vector

revision = "sv01"
down_revision = None


def upgrade():
    if not context.is_offline_mode():
        return
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "at", geoalchemy2.types.Geometry(geometry_type="POINT", srid=4326, from_text="ST_GeomFromEWKT", name="geometry")
        ),
        schema="app",
    )
    op.create_table(
        "area",
        sa.Column("shape", Geometry("POLYGONZ", srid=3857, dimension=3, spatial_index=False)),
        sa.Column("around", Geography("MULTIPOLYGON", 4326), nullable=False),
    )
    op.create_table("picture", sa.Column("content", Raster()))
    op.create_table("any_shape", sa.Column("shape", Geometry(geometry_type=None, nullable=False)))
    op.add_column("area", sa.Column("track", Geometry("LINESTRINGM", use_N_D_index=True)))
    with op.batch_alter_table("area") as batch:
        batch.add_column(sa.Column("centre", Geometry("POINT", 4326)))
    op.create_index("idx_shape", "area", ["shape"], postgresql_using="gist", postgresql_ops={})
    op.create_table(
        "item",
        sa.Column("a", Vector(1536), nullable=False),
        sa.Column("b", pgvector.sqlalchemy.Vector(), server_default="[1,2,3]"),
        sa.Column("c", pgvector.sqlalchemy.halfvec.HALFVEC(dim=3)),
        sa.Column("d", BIT(6)),
        sa.Column("e", SPARSEVEC(7)),
    )
    op.create_index(
        "ix_item_a", "item", ["a"], postgresql_using="hnsw", postgresql_with={"m": 16},
        postgresql_ops={"a": "vector_cosine_ops"},
    )
    item = sa.table("item", sa.column("a", Vector(3)), sa.column("c", HALFVEC(3)), sa.column("e", SPARSEVEC(3)))
    op.bulk_insert(item, [{"a": [1, 2.5, 0.1], "c": [1, 0.1, 3], "e": [1, 0, 2.5]}])
    op.execute(item.update().values(c=None).where(item.c.a.cosine_distance([1, 2, 3]) < 0.5))


def downgrade():
    if not context.is_offline_mode():
        return
    op.drop_table("item")
    op.drop_index("idx_shape", table_name="area", postgresql_using="gist")
    op.drop_column("area", "centre")
    op.drop_table("place", schema="app")
