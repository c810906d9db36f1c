"""types of SQLAlchemy-Utils

Revision ID: su01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import enum
import uuid

import sqlalchemy as sa
import sqlalchemy_utils
from alembic import op
from sqlalchemy_utils import types
from sqlalchemy_utils.types.ts_vector import TSVectorType
from sqlalchemy_utils.types.uuid import UUIDType

revision = "su01"
down_revision = None


class Mood(enum.Enum):
    good = 1
    bad = 2


def upgrade():
    op.execute("CREATE EXTENSION ltree")
    op.create_table(
        "account",
        sa.Column("id", UUIDType(), primary_key=True),
        sa.Column("external", sqlalchemy_utils.types.uuid.UUIDType(binary=False), nullable=False),
        sa.Column("words", TSVectorType("name", weights={"name": "A"})),
        sa.Column("mood", sqlalchemy_utils.ChoiceType(Mood, impl=sa.Integer()), server_default="1"),
        sa.Column("kind", types.choice.ChoiceType([("a", "A"), ("b", "B")])),
        sa.Column("email", types.email.EmailType(length=255), unique=True),
        sa.Column("settings", types.json.JSONType()),
        sa.Column("address", types.ip_address.IPAddressType(length=50)),
        sa.Column("seen_from", sqlalchemy_utils.IPAddressType(max_length=40)),
        sa.Column("page", types.url.URLType()),
        sa.Column("place", types.ltree.LtreeType()),
        sa.Column("numbers", types.scalar_list.ScalarListType(int)),
        sa.Column("zone", sqlalchemy_utils.TimezoneType(backend="zoneinfo")),
    )
    op.add_column("account", sa.Column("other", sqlalchemy_utils.EmailType()))
    account = sa.table(
        "account",
        sa.column("id", UUIDType()),
        sa.column("external", UUIDType(binary=False)),
        sa.column("mood", sqlalchemy_utils.ChoiceType(Mood, impl=sa.Integer())),
        sa.column("email", sqlalchemy_utils.EmailType()),
        sa.column("numbers", sqlalchemy_utils.ScalarListType(int)),
    )
    op.bulk_insert(
        account,
        [
            {
                "id": "6f0dd9a6-5c0f-4d9f-8c5e-0123456789ab", "external": str(uuid.UUID(int=7)), "mood": Mood.bad,
                "email": "Ann@Example.COM", "numbers": [1, 2, 3],
            }
        ],
    )


def downgrade():
    op.drop_table("account")
    op.execute("DROP EXTENSION ltree")
