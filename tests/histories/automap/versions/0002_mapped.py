"""`automap_base()`: classes and relationships of the tables that are there"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session

revision = "0002"
down_revision = "0001"


def mapped(bind):
    base = automap_base()
    base.prepare(autoload_with=bind)
    return base.classes


def upgrade():
    op.add_column("teams", sa.Column("size", sa.Integer))
    op.add_column("teams", sa.Column("who", sa.Text))
    bind = op.get_bind()
    classes = mapped(bind)
    session = Session(bind)
    session.add(classes.members(name="Ed", teams=session.get(classes.teams, 2)))
    session.flush()
    for team in session.query(classes.teams).order_by(classes.teams.id):
        team.size = len(team.members_collection)
        team.who = ", ".join(sorted(member.name for member in team.members_collection))
    session.query(classes.members).filter_by(team_id=None).delete()
    session.commit()


def downgrade():
    bind = op.get_bind()
    members = mapped(bind).members
    session = Session(bind)
    session.delete(session.query(members).filter(members.name == "Ed").one())
    session.add(members(name="Di"))
    session.commit()
    op.drop_column("teams", "who")
    op.drop_column("teams", "size")
