"""every way to read a result

Revision ID: 3d02
Revises: 3d01
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3d02"
down_revision = "3d01"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()

    def note(what, value):
        bind.execute(sa.text("INSERT INTO found (what, value) VALUES (:what, :value)"), {"what": what, "value": repr(value)})

    everyone = sa.text("SELECT id, name, age FROM person ORDER BY id")
    note("fetchall", bind.execute(everyone).fetchall())
    note("all", bind.execute(everyone).all())
    note("fetchone", bind.execute(everyone).fetchone())
    note("first", bind.execute(everyone).first())
    note("first of none", bind.execute(sa.text("SELECT 1 WHERE false")).first())
    note("fetchone of none", bind.execute(sa.text("SELECT 1 WHERE false")).fetchone())
    note("one", tuple(bind.execute(sa.text("SELECT 1 AS a, 'x' AS b")).one()))
    note("one_or_none", bind.execute(sa.text("SELECT 1 WHERE false")).one_or_none())
    note("scalar", bind.execute(sa.text("SELECT count(*) FROM person")).scalar())
    note("scalar of none", bind.execute(sa.text("SELECT 1 WHERE false")).scalar())
    note("scalar_one", bind.execute(sa.text("SELECT max(age) FROM person")).scalar_one())
    note("scalar_one_or_none", bind.execute(sa.text("SELECT 1 WHERE false")).scalar_one_or_none())
    note("bind.scalar", bind.scalar(sa.text("SELECT min(id) FROM person")))
    note("scalars", bind.execute(sa.text("SELECT name FROM person ORDER BY 1")).scalars().all())
    note("bind.scalars", list(bind.scalars(sa.text("SELECT id FROM person ORDER BY 1"))))
    note("scalars first", bind.execute(everyone).scalars().first())
    note("mappings", [dict(row) for row in bind.execute(everyone).mappings()])
    note("mappings first", dict(bind.execute(everyone).mappings().first()))
    note("keys", list(bind.execute(everyone).keys()))
    note("fetchmany", bind.execute(everyone).fetchmany(2))
    note("rowcount", bind.execute(sa.text("UPDATE person SET active = true WHERE active IS NULL")).rowcount)
    note("rowcount 0", bind.execute(sa.text("DELETE FROM person WHERE id = 999")).rowcount)
    result = bind.execute(everyone)
    for row in result:
        note("attributes", (row.id, row.name, row.age))
        note("index", (row[0], row[1], row[-1]))
        note("mapping", (row._mapping["name"], row._asdict()))
        identity, name, _ = row
        note("unpack", (identity, name, len(row), "Ann" in row))
    note("partial", [row.name for row in bind.execute(everyone) if row.age])
    note("returning", bind.execute(sa.text("INSERT INTO person (name) VALUES ('Dot') RETURNING id, name")).fetchone())


def downgrade():
    op.execute("DELETE FROM person WHERE name = 'Dot'")
    op.execute("DELETE FROM found")
