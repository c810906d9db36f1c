"""`inspect(connection).get_columns("users")`: what the database has, read by the host."""

from sqlalchemy.engine import send


class Inspector:
    """The Inspector of a connection; of an engine it opens one connection for its questions."""

    def __init__(self, bind):
        self.bind = bind
        self.engine = bind.engine
        self._own = None
        self.info_cache = {}

    @classmethod
    def from_engine(cls, bind):
        return cls(bind)

    @property
    def dialect(self):
        return self.bind.dialect

    @property
    def default_schema_name(self):
        return self._ask("default_schema_name")

    def _ask(self, method, table=None, schema=None):
        connection = self._connection()
        connection._autobegin()
        payload = {"kind": "inspect", "connection": connection._number, "method": method}
        if table is not None:
            payload["table"] = str(table)
        if schema is not None:
            payload["schema"] = str(schema)
        return send.request(payload)

    def _connection(self):
        if hasattr(self.bind, "_number"):
            return self.bind
        if self._own is None or self._own.closed:
            self._own = self.bind.connect()
        return self._own

    def clear_cache(self):
        """Nothing is cached."""

    def get_schema_names(self, **kw):
        return self._ask("get_schema_names")

    def get_table_names(self, schema=None, **kw):
        return self._ask("get_table_names", schema=schema)

    def get_temp_table_names(self, **kw):
        return self._ask("get_temp_table_names")

    def get_view_names(self, schema=None, **kw):
        return self._ask("get_view_names", schema=schema)

    def get_materialized_view_names(self, schema=None, **kw):
        return self._ask("get_materialized_view_names", schema=schema)

    def get_sequence_names(self, schema=None, **kw):
        return self._ask("get_sequence_names", schema=schema)

    def get_view_definition(self, view_name, schema=None, **kw):
        return self._ask("get_view_definition", view_name, schema)

    def get_enums(self, schema=None, **kw):
        return self._ask("get_enums", schema=schema)

    def has_table(self, table_name, schema=None, **kw):
        return self._ask("has_table", table_name, schema)

    def has_schema(self, schema_name, **kw):
        return schema_name in self.get_schema_names()

    def has_sequence(self, sequence_name, schema=None, **kw):
        return sequence_name in self.get_sequence_names(schema)

    def has_index(self, table_name, index_name, schema=None, **kw):
        if not self.has_table(table_name, schema):
            return False
        return any(index["name"] == index_name for index in self.get_indexes(table_name, schema))

    def get_columns(self, table_name, schema=None, **kw):
        from sqlalchemy.engine.catalog_types import type_of

        columns = self._of_table("get_columns", table_name, schema)
        for column in columns:
            column["type"] = type_of(column["type"], column.pop("enum", None))
        return columns

    def get_pk_constraint(self, table_name, schema=None, **kw):
        return self._of_table("get_pk_constraint", table_name, schema)

    def get_foreign_keys(self, table_name, schema=None, **kw):
        return self._of_table("get_foreign_keys", table_name, schema)

    def get_indexes(self, table_name, schema=None, **kw):
        return self._of_table("get_indexes", table_name, schema)

    def get_unique_constraints(self, table_name, schema=None, **kw):
        return self._of_table("get_unique_constraints", table_name, schema)

    def get_check_constraints(self, table_name, schema=None, **kw):
        return self._of_table("get_check_constraints", table_name, schema)

    def get_table_comment(self, table_name, schema=None, **kw):
        return self._of_table("get_table_comment", table_name, schema)

    def get_table_options(self, table_name, schema=None, **kw):
        return {}

    def get_table_oid(self, table_name, schema=None, **kw):
        return self._of_table("get_table_oid", table_name, schema)

    def _of_table(self, method, table_name, schema):
        found = self._ask(method, table_name, schema)
        if found is None:
            from sqlalchemy import exc

            raise exc.NoSuchTableError(table_name if schema is None else f"{schema}.{table_name}")
        return found

    def reflect_table(self, table, include_columns=None, exclude_columns=(), resolve_fks=True, **kw):
        from sqlalchemy.sql.schema.reflecting import reflect_table

        reflect_table(table, self.bind)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise AttributeError(f"sqlalchemy.engine.reflection.Inspector.{name} is not part of this facade")


PGInspector = Inspector
