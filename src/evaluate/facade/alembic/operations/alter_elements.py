"""The changes of `op.alter_column()` as elements of alembic.ddl.base."""

from alembic.ddl import base, column_type


def element(op, change):
    """`ColumnNullable(...)` of "nullable"."""
    default = op.existing_server_default
    existing = {
        "schema": op.schema, "existing_type": op.existing_type, "existing_nullable": op.existing_nullable,
        "existing_server_default": None if default is False else default, "existing_comment": op.existing_comment,
    }
    where = op.table_name, op.column_name
    if change == "type":
        using = op.kw.get("postgresql_using")
        return column_type.PostgresqlColumnType(*where, op.modify_type, using=using, **existing)
    if change == "nullable":
        return base.ColumnNullable(*where, op.modify_nullable, **existing)
    if change == "server_default":
        return base.ColumnDefault(*where, op.modify_server_default, **existing)
    if change == "identity":
        return base.IdentityColumnDefault(*where, op.modify_server_default, **existing)
    if change == "comment":
        return base.ColumnComment(*where, op.modify_comment, **existing)
    return base.ColumnName(*where, op.modify_name, **existing)
