"""psycopg2's own helpers, on the cursor of the migration's connection"""

import sqlalchemy as sa
from alembic import op
from psycopg2.extras import Json, execute_batch, execute_values
from sqlalchemy.dialects.postgresql import INT4RANGE

revision = "0002"
down_revision = "2g01"


def upgrade():
    op.create_table("pair", sa.Column("id", sa.Integer), sa.Column("name", sa.Text), sa.Column("facts", sa.JSON))
    cursor = op.get_bind().connection.cursor()
    insert = "INSERT INTO pair (id, name, facts) VALUES %s"
    execute_values(cursor, insert, [(number, f"it's {number} %s", Json({"n": number})) for number in range(5)], page_size=2)
    named = "(%(id)s, upper(%(name)s) || '%%', NULL)"
    made = execute_values(
        cursor, f"{insert} RETURNING id", [{"id": 7, "name": "x"}, {"id": 8, "name": None}], template=named, fetch=True
    )
    assert made == [(7,), (8,)]
    execute_values(cursor, insert, [])
    execute_batch(cursor, "UPDATE pair SET name = %s WHERE id = %s", [("first", 0), ("second", 1)])
    with op.get_bind().connection.connection.cursor() as raw:
        raw.execute("DELETE FROM pair WHERE id = %s", (2,))
    op.create_table("span", sa.Column("of", INT4RANGE))
    op.create_exclude_constraint("ex_span", "span", ("of", sa.text("&&")), using="gist")


def downgrade():
    op.drop_table("span")
    op.drop_table("pair")
