"""What scripts ask of the dialect."""

from sqlalchemy.sql.type_api import to_instance


class IdentifierPreparer:
    """`dialect.identifier_preparer.quote("Users")`"""

    def __init__(self, dialect):
        self.dialect = dialect

    def quote(self, ident, force=None):
        """The name, in quotes where PostgreSQL needs them."""
        from _retort import request

        from sqlalchemy._wire import identifier

        return request({"kind": "compile", "compiled": {"expression": {"kind": "column", "name": identifier(ident)}}})

    quote_schema = quote

    def quote_identifier(self, value):
        return '"' + value.replace('"', '""') + '"'

    def format_table(self, table, use_schema=True, name=None):
        name = self.quote(table.name if name is None else name)
        schema = getattr(table, "schema", None)
        return f"{self.quote(schema)}.{name}" if use_schema and schema else name

    def format_column(self, column, **kw):
        return self.quote(column.name)


# `ischema_names["vector"] = Vector`: types that a package or an env.py makes known to reflection.
ischema_names = {}


class PGDialect:
    """`bind.dialect`: PostgreSQL, by way of psycopg2 as far as a script can tell."""

    name = "postgresql"
    driver = "psycopg2"
    paramstyle = "pyformat"
    default_schema_name = "public"
    max_identifier_length = 63
    server_version_info = (15, 0)
    is_async = False
    supports_native_enum = True
    supports_native_boolean = True
    supports_native_uuid = True
    supports_comments = True
    supports_sequences = True
    supports_alter = True
    inline_comments = False
    insert_returning = update_returning = delete_returning = True
    ischema_names = ischema_names

    def __init__(self, **kw):
        self.identifier_preparer = IdentifierPreparer(self)

    @classmethod
    def get_dialect_cls(cls, url):
        return cls

    @property
    def type_compiler_instance(self):
        """`dialect.type_compiler.process(type_)`"""
        from sqlalchemy.ext.compiler import Compiler

        return Compiler()

    type_compiler = type_compiler_instance

    def type_descriptor(self, type_):
        """The type that stands for `type_` here."""
        return to_instance(type_)

    def __getattr__(self, name):
        """`dialect.has_table(connection, "users")`, `dialect.get_columns(connection, "users")`: what the Inspector answers."""
        if name.startswith(("get_", "has_")):
            from sqlalchemy.engine.reflection import Inspector

            if hasattr(Inspector, name):
                return lambda connection, *args, **kw: getattr(Inspector(connection), name)(*args, **kw)
        raise AttributeError(f"'PGDialect' object has no attribute {name!r}")

    def __eq__(self, other):
        return isinstance(other, PGDialect)

    __hash__ = object.__hash__


dialect = PGDialect
DIALECT = PGDialect()


def __getattr__(name):
    """The types: SQLAlchemy has them here too."""
    if not (name.isupper() or name.startswith("PG")):
        from ..._lazy import missing

        raise missing("sqlalchemy.dialects.postgresql.base", name)
    import sqlalchemy.dialects.postgresql as package

    return getattr(package, name)
