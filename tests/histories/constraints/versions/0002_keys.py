"""primary keys and unique constraints

Revision ID: 1e02
Revises: 1e01
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "1e02"
down_revision = "1e01"
branch_labels = None
depends_on = None


def upgrade():
    op.create_primary_key("pk_room", "room", ["id"])
    op.create_primary_key(None, "person", ["id"], schema="hr")
    op.create_primary_key("pk_booking", "booking", ["room_id", "starts"])
    op.create_unique_constraint("uq_room_name", "room", ["name"])
    op.create_unique_constraint("uq_room_floor", "room", ["floor", "name"], deferrable=True, initially="DEFERRED")
    op.create_unique_constraint(None, "person", ["boss", "id"], schema="hr")
    op.create_unique_constraint("uq_nulls", "room", ["floor"], postgresql_nulls_not_distinct=True)


def downgrade():
    op.drop_constraint("uq_nulls", "room")
    op.drop_constraint("person_boss_id_key", "person", type_="unique", schema="hr")
    op.drop_constraint("uq_room_floor", "room", type_="unique")
    op.drop_constraint("uq_room_name", "room", "unique")
    op.drop_constraint("pk_booking", "booking", type_="primary")
    op.drop_constraint("person_pkey", "person", type_="primary", schema="hr")
    op.drop_constraint("pk_room", "room", type_="primary")
