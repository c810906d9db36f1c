"""The ways in which scripts ask

Revision ID: rf04
Revises: rf03
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import MetaData, Table, inspect
from sqlalchemy.engine import reflection
from sqlalchemy.engine.reflection import Inspector, ObjectKind, ObjectScope

revision = "rf04"
down_revision = "rf03"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    op.create_table("asked", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(5), index=True))
    inspector = Inspector.from_engine(bind)
    print(isinstance(inspector, Inspector), inspector.bind is bind, inspector.dialect.name)
    print(reflection.Inspector.from_engine(bind).get_indexes("asked"), inspect(inspector) is inspector)
    # Another connection sees nothing of this transaction.
    print(sorted(inspect(bind.engine).get_table_names()), inspect(bind.engine).has_table("asked"))
    print(bind.dialect.has_table(bind, "asked"), bind.dialect.has_table(bind, "asked", schema="app"))
    print(bind.dialect.has_sequence(bind, "asked_id_seq"), bind.dialect.has_index(bind, "asked", "ix_asked_a"))
    print([column["name"] for column in bind.dialect.get_columns(bind, "asked")])
    id_, a = inspector.get_columns("asked")
    print(isinstance(a["type"], sa.String), isinstance(a["type"], sa.VARCHAR), a["type"].length, repr(a["type"]), str(a["type"]))
    print(type(id_["type"]) is sa.INTEGER, isinstance(id_["type"], sa.Integer), id_["type"].python_type)
    print(inspector.get_multi_pk_constraint(filter_names=["asked"], kind=ObjectKind.ANY, scope=ObjectScope.ANY))
    metadata = MetaData()
    metadata.reflect(bind=bind, only=lambda name, metadata: name.startswith("as"))
    print(sorted(metadata.tables), [str(column) for column in metadata.tables["asked"].c])
    asked = Table("asked", MetaData(), autoload_with=bind)
    bind.execute(asked.insert(), [{"a": "x"}, {"a": "y"}])
    print(bind.execute(sa.select(asked).order_by(asked.c.id)).fetchall())
    bind.execute(sa.text("SET LOCAL search_path TO app"))
    print(sorted(inspect(bind).get_table_names()), inspect(bind).has_table("asked"), inspect(bind).has_table("asked", "public"))
    print(inspect(bind).get_foreign_keys("children"), inspect(bind).get_columns("parents")[0]["default"])
    bind.execute(sa.text("SET LOCAL search_path TO public"))
    copied = asked.to_metadata(MetaData(), schema="app")
    copied.create(bind)
    print(inspect(bind).get_pk_constraint("asked", schema="app"), inspect(bind).get_indexes("asked", schema="app"))
    print(inspect(bind).get_columns("asked", schema="app"))
    try:
        inspect(None)
    except sa.exc.NoInspectionAvailable as error:
        print(error)


def downgrade():
    inspector = inspect(op.get_bind())
    for schema in inspector.get_schema_names():
        if inspector.has_table("asked", schema=schema):
            op.drop_table("asked", schema=schema)
