"""Tables as the database has them

Revision ID: rf03
Revises: rf02
"""

import sqlalchemy as sa
from alembic import op

revision = "rf03"
down_revision = "rf02"
branch_labels = None
depends_on = None


def told(table):
    print("table", table.fullname, table.comment)
    for column in table.columns:
        default = column.server_default
        print("   ", column.name, column.type, column.nullable, column.primary_key, column.autoincrement, column.comment,
              type(default).__name__, default.arg.text if isinstance(default, sa.DefaultClause) else None)
    key = table.primary_key
    print("    key", key.name, [column.name for column in key.columns])
    for fk in sorted(table.foreign_key_constraints, key=lambda fk: fk.name):
        print("    fk", fk.name, [e.parent.name for e in fk.elements], [e.target_fullname for e in fk.elements],
              fk.onupdate, fk.ondelete, fk.deferrable, fk.initially, fk.match)
    for index in sorted(table.indexes, key=lambda index: index.name):
        print("    index", index.name, index.unique, [str(e) for e in index.expressions], sorted(index.dialect_kwargs.items()))
    for constraint in sorted(table.constraints, key=lambda c: str(c.name)):
        if isinstance(constraint, sa.UniqueConstraint):
            print("    unique", constraint.name, [c.name for c in constraint.columns])
        if isinstance(constraint, sa.CheckConstraint):
            print("    check", constraint.name, constraint.sqltext)


def upgrade():
    bind = op.get_bind()
    metadata = sa.MetaData()
    told(sa.Table("users", metadata, autoload_with=bind))
    told(sa.Table("keys", metadata, autoload_with=bind))
    print(sorted(metadata.tables))
    told(sa.Table("children", sa.MetaData(), schema="app", autoload_with=bind, resolve_fks=False))
    told(sa.Table("defaults", sa.MetaData(), sa.Column("number", sa.String(5)), autoload_with=bind))
    told(sa.Table("users", sa.MetaData(), autoload_with=bind, include_columns=["id", "email"]))
    try:
        sa.Table("absent", sa.MetaData(), autoload_with=bind)
    except sa.exc.NoSuchTableError as error:
        print("no table", error)
    metadata = sa.MetaData()
    metadata.reflect(bind=bind, only=["pairs", "parts"])
    print(sorted(metadata.tables))
    metadata.reflect(bind, schema="app", views=True)
    print(sorted(metadata.tables))
    try:
        metadata.reflect(bind, only=["absent"])
    except sa.exc.InvalidRequestError as error:
        print(type(error).__name__, str(error).endswith(": (absent)"))
    users = sa.Table("users", metadata, autoload_with=bind)
    bind.execute(users.insert().values(id=3, email="a@b", first="a", last="b", tags=["x", "y"]))
    print(bind.execute(sa.select(users.c.email, users.c["Odd Name"], users.c.tags).where(users.c.last == "b")).all())
    print(bind.execute(users.update().values(first="c").where(users.c.id == 3)).rowcount)


def downgrade():
    users = sa.Table("users", sa.MetaData(), autoload_with=op.get_bind())
    op.get_bind().execute(users.delete().where(users.c.id == 3))
