"""Print what the inspector says

Revision ID: rf02
Revises: rf01
"""

import sqlalchemy as sa
from alembic import op

revision = "rf02"
down_revision = "rf01"
branch_labels = None
depends_on = None

TABLE_METHODS = (
    "get_columns", "get_pk_constraint", "get_foreign_keys", "get_indexes", "get_unique_constraints",
    "get_check_constraints", "get_table_comment",
)


def told(value):
    """A value as text; a type with all that it was made of."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {told(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(told(item) for item in value) + "]"
    if isinstance(value, sa.types.TypeEngine):
        return type_told(value)
    return repr(value)


def type_told(type_):
    parts = [type(type_).__module__.partition(".")[0], type(type_).__name__]
    for name in (
        "length", "precision", "scale", "asdecimal", "timezone", "fields", "varying", "as_uuid", "collation", "name",
        "schema", "enums", "create_type", "default", "not_null", "constraint_name",
    ):
        if name in vars(type_):
            parts.append(f"{name}={vars(type_)[name]!r}")
    for name in ("item_type", "data_type"):
        if name in vars(type_):
            parts.append(f"{name}={type_told(vars(type_)[name])}")
    if vars(type_).get("check") is not None:
        parts.append(f"check={type_.check!s}")
    return f"<{' '.join(parts)} {'' if isinstance(type_, sa.types.NullType) else type_}>"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    print("default", inspector.default_schema_name, inspector.get_schema_names())
    for schema in (None, "app", "public", "absent"):
        print("schema", schema, inspector.has_schema(schema or "pg_catalog"))
        print("tables", sorted(inspector.get_table_names(schema=schema)))
        print("views", sorted(inspector.get_view_names(schema)), inspector.get_materialized_view_names(schema))
        print("sequences", sorted(inspector.get_sequence_names(schema=schema)))
        print("enums", inspector.get_enums(schema))
        print("domains", inspector.get_domains(schema))
        for method in ("columns", "pk_constraint", "foreign_keys", "indexes", "unique_constraints", "check_constraints"):
            found = getattr(inspector, f"get_multi_{method}")(schema)
            print("multi", method, sorted((name, told(fact)) for (_, name), fact in found.items()))
        print("comments", sorted(inspector.get_multi_table_comment(schema).items(), key=str))
        for name in sorted(inspector.get_table_names(schema)) + ["seen", "stored", "passing"]:
            if not inspector.has_table(name, schema):
                print("no table", name, schema)
                continue
            for method in TABLE_METHODS:
                found = getattr(inspector, method)(name, schema=schema)
                print(name, method)
                for each in found if isinstance(found, list) else [found]:
                    print("   ", told(each))
    print("all", len(inspector.get_enums("*")), len(inspector.get_domains("*")))
    print("temporary", inspector.get_temp_table_names(), inspector.get_temp_view_names())
    print(inspector.has_table("users"), inspector.has_table("users", schema="app"), inspector.has_table("seen"))
    print(inspector.has_index("users", "ix_plain"), inspector.has_index("users", "no"), inspector.has_index("no", "no"))
    print(inspector.has_sequence("counter"), inspector.has_sequence("no"), inspector.has_type("mood"), inspector.has_type("no"))
    print(inspector.get_view_definition("seen"), inspector.get_view_definition("stored"))
    print(inspector.get_table_oid("users") == op.get_bind().scalar(sa.text("SELECT CAST('users' AS regclass)::oid")))
    print(told(inspector.get_foreign_keys("keys", postgresql_ignore_search_path=True)))
    for ask in (
        inspector.get_columns, inspector.get_pk_constraint, inspector.get_foreign_keys, inspector.get_indexes,
        inspector.get_unique_constraints, inspector.get_check_constraints, inspector.get_table_comment,
        inspector.get_view_definition, inspector.get_table_oid,
    ):
        for arguments in (("absent",), ("absent", "app")):
            try:
                ask(*arguments)
            except sa.exc.NoSuchTableError as error:
                print(type(error).__name__, error)


def downgrade():
    # As many scripts do: only what is there is dropped.
    inspector = sa.inspect(op.get_bind())
    if "absent" in inspector.get_table_names():
        op.drop_table("absent")
    columns = [column["name"] for column in inspector.get_columns("users")]
    if "first" in columns and "absent" not in columns:
        op.add_column("users", sa.Column("absent", sa.Text()))
    print("absent" in [column["name"] for column in inspector.get_columns("users")])
    inspector.clear_cache()
    print("absent" in [column["name"] for column in inspector.get_columns("users")])
    print("absent" in [column["name"] for column in sa.inspect(op.get_bind()).get_columns("users")])
    op.drop_column("users", "absent")
