"""types of packages

Revision ID: tp01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import fastapi_users_db_sqlalchemy.generics
import sqlalchemy as sa
import sqlalchemy_jsonfield
import uuid6
import uuid_utils
from advanced_alchemy.types import GUID, BigIntIdentity, DateTimeUTC, EncryptedString, EncryptedText, JsonB
from alembic import op
from citext import CIText
from sqlalchemy_json import MutableJson, NestedMutableJson, mutable_json_type
from sqlalchemy.dialects import postgresql
from uuid_utils.compat import uuid7

revision = "tp01"
down_revision = None

sa.GUID = GUID
sa.DateTimeUTC = DateTimeUTC


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS citext")
    op.create_table(
        "advanced",
        sa.Column("id", BigIntIdentity, primary_key=True),
        sa.Column("guid", sa.GUID(length=16), nullable=False),
        sa.Column("at", sa.DateTimeUTC(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.Column("secret", EncryptedString(key="k"), nullable=True),
        sa.Column("note", EncryptedText(key="k"), nullable=True),
        sa.Column("data", JsonB, nullable=False),
    )
    op.create_table(
        "accounts",
        sa.Column("id", fastapi_users_db_sqlalchemy.generics.GUID(), nullable=False),
        sa.Column("created_at", fastapi_users_db_sqlalchemy.generics.TIMESTAMPAware(timezone=True), nullable=False),
        sa.Column("other_at", fastapi_users_db_sqlalchemy.generics.TIMESTAMPAware(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "documents",
        sa.Column("name", CIText(), nullable=False, unique=True),
        sa.Column("plain", MutableJson),
        sa.Column("nested", NestedMutableJson),
        sa.Column("binary", mutable_json_type(dbtype=postgresql.JSONB, nested=True), server_default=sa.text("'{}'::jsonb")),
        sa.Column("field", sqlalchemy_jsonfield.JSONField(enforce_string=True, enforce_unicode=False)),
        sa.Column("native", sqlalchemy_jsonfield.JSONField()),
    )
    made = [uuid7(), uuid6.uuid7(), uuid6.uuid6(), uuid_utils.uuid4(), uuid_utils.uuid7()]
    documents = sa.table("documents", sa.column("name", CIText()))
    op.bulk_insert(documents, [{"name": f"{place} {type(each).__name__} {each.version}"} for place, each in enumerate(made)])


def downgrade():
    for name in ("documents", "accounts", "advanced"):
        op.drop_table(name)
    op.execute("DROP EXTENSION citext")
