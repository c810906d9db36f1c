"""what geoalchemy2's alembic_helpers write, and what may be said by hand; rendered only, for PostGIS may not be there

Revision ID: gs01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import context, op
from geoalchemy2 import Geography, Geometry, Raster

revision = "gs01"
down_revision = None


def upgrade():
    if not context.is_offline_mode():
        return
    op.create_geospatial_table(
        "places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "at",
            Geometry(
                geometry_type="POINT", srid=4326, dimension=2, spatial_index=False, from_text="ST_GeomFromEWKT",
                name="geometry", nullable=False,
            ),
            nullable=False,
        ),
        sa.Column("around", Geography("POLYGON", 4326, from_text="ST_GeogFromText", name="geography"), nullable=True),
        sa.Column("kind", sa.Integer(), comment="its kind"),
        sa.Column("picture", Raster(spatial_index=False)),
        sa.PrimaryKeyConstraint("id"),
        schema="app",
        comment="not heeded",
        if_not_exists=True,
    )
    op.create_geospatial_index(
        "idx_places_at", "places", ["at"], unique=False, schema="app", postgresql_using="gist", postgresql_ops={}
    )
    op.add_geospatial_column(
        "places",
        sa.Column("track", Geometry("LINESTRINGZ", 4326), sa.ForeignKey("tracks.id"), comment="not heeded", index=True),
        schema="app",
    )
    op.create_geospatial_index("by_track", "places", [sa.text("ST_X(track)"), "id"], schema="app", if_not_exists=True)
    op.create_geospatial_constraints("places", sa.Column("track", Geometry))
    op.drop_geospatial_constraints("places", "track")
    with op.batch_alter_table("places", schema="app") as batch:
        batch.add_geospatial_column(sa.Column("centre", Geometry("POINT"), nullable=False), insert_after="at")
        batch.create_geospatial_index("idx_places_centre", ["centre"], postgresql_using="gist")
        batch.drop_geospatial_index("idx_places_centre", column_name="centre")
        batch.drop_geospatial_column("centre")
    op.add_column("places", sa.Column("with_its_index", Geometry("POINT")), schema="app")


def downgrade():
    if not context.is_offline_mode():
        return
    op.drop_geospatial_index("by_track", "places", "track", "app", if_exists=True)
    op.drop_geospatial_column("places", "track", schema="app", if_exists=True)
    op.drop_geospatial_index(
        op.f("idx_places_at"), table_name="places", schema="app", postgresql_using="gist", column_name="at"
    )
    op.drop_geospatial_table("places", schema="app")
    op.drop_geospatial_table("gone", if_exists=True)
