"""a value more, one renamed, one less

Revision ID: pe02
Revises: pe01
Create Date: 2026-01-05 09:00:00
"""

from alembic import op
from alembic_postgresql_enum import ColumnType, TableReference
from alembic_postgresql_enum.sql_commands.indexes import TableIndex

revision = "pe02"
down_revision = "pe01"

INDEX = "CREATE INDEX ix_bad ON public.person USING btree (id) WHERE (mood = '{}'::mood)"


def columns(mood, before):
    return [
        TableReference(
            table_schema="public", table_name="person", column_name="mood", existing_server_default=f"'{mood}'::mood"
        ),
        TableReference(
            table_schema="public", table_name="person", column_name="before", column_type=ColumnType.ARRAY,
            existing_server_default=f"ARRAY['{before}'::mood]",
        ),
    ]


def upgrade():
    op.sync_enum_values(
        enum_schema="public",
        enum_name="mood",
        new_values=["good", "awful", "fair"],
        affected_columns=columns("bad", "good"),
        enum_values_to_rename=[("bad", "awful")],
        indexes_to_recreate=[TableIndex(name="public.ix_bad", definition=INDEX.format("bad"))],
    )


def downgrade():
    op.sync_enum_values(
        enum_schema="public",
        enum_name="mood",
        new_values=["good", "bad"],
        affected_columns=columns("awful", "good"),
        enum_values_to_rename=[("awful", "bad")],
        indexes_to_recreate=[TableIndex(name="public.ix_bad", definition=INDEX.format("awful"))],
    )
