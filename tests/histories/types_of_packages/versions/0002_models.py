"""tables of models

Revision ID: tp02
Revises: tp01
Create Date: 2026-01-06 09:00:00
"""

from accounts import models
from alembic import op
from sqlalchemy.schema import CreateIndex, CreateTable

revision = "tp02"
down_revision = "tp01"


def upgrade():
    for metadata in (models.Base.metadata, models.Author.metadata, models.OwnBase.metadata):
        for table in metadata.sorted_tables:
            op.execute(CreateTable(table))
            for index in sorted(table.indexes, key=lambda index: index.name):
                op.execute(CreateIndex(index))


def downgrade():
    for metadata in (models.OwnBase.metadata, models.Author.metadata, models.Base.metadata):
        for table in reversed(metadata.sorted_tables):
            op.drop_table(table.name)
