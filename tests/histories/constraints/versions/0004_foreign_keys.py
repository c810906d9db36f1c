"""foreign keys

Revision ID: 1e04
Revises: 1e03
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "1e04"
down_revision = "1e03"
branch_labels = None
depends_on = None


def upgrade():
    op.create_foreign_key("fk_room", "booking", "room", ["room_id"], ["id"])
    op.create_foreign_key(
        "fk_person",
        "booking",
        "person",
        ["person_id"],
        ["id"],
        referent_schema="hr",
        ondelete="SET NULL",
        onupdate="CASCADE",
        deferrable=True,
        initially="DEFERRED",
        match="FULL",
    )
    op.create_foreign_key(None, "person", "person", ["boss"], ["id"], source_schema="hr", referent_schema="hr")
    op.create_foreign_key(
        "fk_not_valid", "booking", "room", ["room_id"], ["id"], postgresql_not_valid=True, ondelete="RESTRICT"
    )
    op.create_foreign_key("fk_immediate", "booking", "room", ["room_id"], ["id"], deferrable=False, initially="IMMEDIATE")


def downgrade():
    op.drop_constraint("fk_immediate", "booking", type_="foreignkey")
    op.drop_constraint("fk_not_valid", "booking", type_="foreignkey")
    op.drop_constraint("person_boss_fkey", "person", type_="foreignkey", schema="hr")
    op.drop_constraint("fk_person", "booking", type_="foreignkey")
    op.drop_constraint("fk_room", "booking", type_="foreignkey", if_exists=True)
