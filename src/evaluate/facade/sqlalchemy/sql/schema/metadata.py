"""Tables that know of each other."""

from ..naming import DEFAULT_NAMING_CONVENTION
from ..quoting import quoted_name
from .items import RETAIN_SCHEMA, SchemaItem
from .sorting import sort_tables


def _get_table_key(name, schema):
    return name if schema is None else f"{schema}.{name}"


class MetaData(SchemaItem):
    """`MetaData(naming_convention={...})`"""

    __visit_name__ = "metadata"

    def __init__(self, schema=None, quote_schema=None, naming_convention=None, info=None):
        self.schema = schema if quote_schema is None else quoted_name.construct(schema, quote_schema)
        self.naming_convention = naming_convention or DEFAULT_NAMING_CONVENTION
        self.tables = {}
        self._sequences = {}
        self._types = []
        if info:
            self.info = info

    def _in_table(self, table):
        """`op.create_table("t", metadata, ...)`: SQLAlchemy takes it among the columns, and makes nothing of it."""

    _set_parent = _in_table

    def __contains__(self, table_or_key):
        key = table_or_key if isinstance(table_or_key, str) else table_or_key.key
        return key in self.tables

    def __repr__(self):
        return "MetaData()"

    def clear(self):
        self.tables.clear()
        self._sequences.clear()

    def remove(self, table):
        self.tables.pop(table.key, None)

    @property
    def sorted_tables(self):
        """The tables, each after those that its foreign keys refer to."""
        return sort_tables(sorted(self.tables.values(), key=lambda table: table.key))

    def create_all(self, bind, tables=None, checkfirst=True):
        """`CREATE TABLE` for each table, after the types and sequences that they need."""
        from ..create_drop import create_all

        create_all(self, bind, tables, checkfirst)

    def drop_all(self, bind, tables=None, checkfirst=True):
        """`DROP TABLE` for each table, then their types and sequences."""
        from ..create_drop import drop_all

        drop_all(self, bind, tables, checkfirst)

    def reflect(
        self, bind, schema=None, views=False, only=None, extend_existing=False, autoload_replace=True, resolve_fks=True,
        **dialect_kwargs,
    ):
        """Adds the tables that the database has."""
        from sqlalchemy import inspect

        from .reflecting import Reflection

        inspector = inspect(bind)
        schema = self.schema if schema is None else schema
        available = list(inspector.get_table_names(schema=schema))
        if views:
            available += inspector.get_view_names(schema=schema)
            available += inspector.get_materialized_view_names(schema=schema)
        wanted = _wanted(available, only, schema, inspector, self)
        new = [name for name in wanted if extend_existing or _get_table_key(name, schema) not in self.tables]
        if new:
            options = {"extend_existing": extend_existing, **dialect_kwargs}
            Reflection(inspector, resolve_fks).into(self, schema, new, **options)


def _wanted(available, only, schema, inspector, metadata):
    if only is None:
        return available
    if callable(only):
        return [name for name in available if only(name, metadata)]
    missing = [name for name in only if name not in available]
    if missing:
        from sqlalchemy import exc

        place = "" if schema is None else f" schema '{schema}'"
        raise exc.InvalidRequestError(
            f"Could not reflect: requested table(s) not available in {inspector.engine!r}{place}: "
            f"({', '.join(missing)})"
        )
    return list(only)


def schema_of_copy(schema, own):
    """The schema of an item that `to_metadata(schema=...)` copies."""
    return own if schema in (None, RETAIN_SCHEMA) else schema
