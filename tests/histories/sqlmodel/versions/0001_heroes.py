"""types, models and expressions of SQLModel

Revision ID: sm01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import datetime

import sqlalchemy as sa
import sqlmodel
from alembic import op
from sqlmodel import Field, SQLModel, and_, col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select, SelectOfScalar

revision = "sm01"
down_revision = None

SelectOfScalar.inherit_cache = True
Select.inherit_cache = True
EAST = datetime.timezone(datetime.timedelta(hours=5, minutes=30))


class Hero(SQLModel, table=True):
    id: int = Field(primary_key=True)
    name: str
    born: datetime.datetime


class HeroStore:
    session: AsyncSession

    def named(self, name: str) -> SelectOfScalar[Hero]:
        return select(Hero).where(col(Hero.name) == name)


def upgrade():
    op.create_table(
        "hero",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.AutoString(length=20), nullable=False),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("born", sqlmodel.UTCDateTime(), nullable=False),
        sa.Column("key", sqlmodel.Uuid(), nullable=True),
        sqlmodel.PrimaryKeyConstraint("id"),
    )
    # Written in UTC, whatever the zone was; a time span next to such a time is one.
    born = datetime.datetime(2020, 1, 1, 4, tzinfo=EAST)
    op.execute(sa.insert(Hero).values(id=1, name="a", born=born))
    op.execute(update(Hero).where(and_(Hero.id == 1, Hero.born < born)).values(born=Hero.born + datetime.timedelta(hours=1)))
    op.execute(HeroStore().named("b").order_by(Hero.id))
    op.execute(select(Hero.name, func.count()).group_by(Hero.name).having(func.count() > 1))


def downgrade():
    op.drop_table("hero")
