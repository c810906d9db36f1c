"""Core statements with results

Revision ID: 3d04
Revises: 3d03
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3d04"
down_revision = "3d03"
branch_labels = None
depends_on = None


person = sa.table(
    "person",
    sa.column("id", sa.Integer),
    sa.column("name", sa.String),
    sa.column("age", sa.Integer),
    sa.column("score", sa.Numeric),
    sa.column("born", sa.Date),
    sa.column("active", sa.Boolean),
)


def upgrade():
    connection = op.get_bind()
    lines = []
    for row in connection.execute(sa.select(person.c.id, person.c.name, person.c.score).order_by(person.c.id)):
        lines.append(f"{row.id} {row.name} {row.score!r}")
        connection.execute(person.update().where(person.c.id == row.id).values(name=row.name.upper()))
    rows = connection.execute(sa.select(person).where(person.c.age.is_not(None)).order_by(person.c.name)).mappings().all()
    lines += [f"{row['name']} {row['born']!r} {row[person.c.active]}" for row in rows]
    lines.append(repr(connection.scalar(sa.select(sa.func.count()).select_from(person))))
    lines.append(repr(connection.execute(sa.select(sa.func.max(person.c.born))).scalar()))
    new = connection.execute(person.insert().values(name="Eve", age=5).returning(person.c.id, person.c.age)).one()
    lines.append(repr((new.id, new.age)))
    result = connection.execute(sa.insert(person), [{"name": "Flo", "age": 1}, {"name": "Gus", "age": 2}])
    lines.append(repr(result.rowcount))
    connection.execute(
        sa.update(person).where(person.c.name == sa.bindparam("who")).values(age=sa.bindparam("new_age")),
        [{"who": "Flo", "new_age": 11}, {"who": "Gus", "new_age": 12}],
    )
    if connection.execute(sa.select(person.c.id).where(person.c.name == "nobody")).fetchone() is None:
        lines.append("nobody is not there")
    for line in lines:
        op.execute(sa.text("INSERT INTO found (what, value) VALUES ('core', :line)").bindparams(line=line))


def downgrade():
    op.execute(person.delete().where(person.c.name.in_(["Eve", "Flo", "Gus"])))
    op.execute("DELETE FROM found WHERE what = 'core'")
