"""A class of the application that has more columns than the table has by now."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm

revision = "a1"
down_revision = None

Base = orm.declarative_base()


class Unit(Base):
    __tablename__ = "units"

    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)
    short = sa.Column("abbreviation", sa.String)
    later = sa.Column(sa.String)


class Said(Base):
    __tablename__ = "said"

    id = sa.Column(sa.Integer, primary_key=True)
    text = sa.Column(sa.String)


def upgrade():
    op.create_table("said", sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.String))
    op.create_table(
        "units", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String), sa.Column("abbreviation", sa.String)
    )
    op.execute("INSERT INTO units (name, abbreviation) VALUES ('metre', 'm'), ('gram', 'g')")
    session = orm.Session(bind=op.get_bind())
    say = lambda text: session.add(Said(text=str(text)))
    units = session.execute(sa.select(Unit).options(orm.load_only(Unit.name)).order_by(Unit.id)).scalars().all()
    say([unit.name for unit in units])
    # What was left out is asked for when it is read.
    say([unit.short for unit in units])
    units[0].name = "meter"
    units[1].short = "gr"
    session.flush()
    session.expunge_all()
    for unit in session.query(Unit).options(orm.defer(Unit.later)).order_by(Unit.name):
        say((unit.id, unit.name, unit.short))
    pairs = session.execute(sa.select(Unit, sa.func.length(Unit.name)).options(orm.Load(Unit).load_only(Unit.name)).order_by(Unit.id))
    say([(unit.name, length) for unit, length in pairs])
    try:
        with session.begin_nested():
            session.query(Unit).all()
    except sa.exc.ProgrammingError:
        say("all columns are one too many")
    session.commit()


def downgrade():
    op.drop_table("units")
    op.drop_table("said")
