"""`inspect(connection).get_columns("users")`: what the database has, read by the host."""

from sqlalchemy.engine import send

# The bits of ObjectKind and ObjectScope.
_KINDS = ((1, "table"), (1, "foreign_table"), (2, "view"), (4, "materialized_view"))
_TABLES = 1
_ANY_KIND = 7
_SCOPES = {1: False, 2: True, 3: None}
_PERMANENT = 1
_ANY_SCOPE = 3


class Inspector:
    """The Inspector of a connection; for an engine it opens a connection for each question.

    What it has answered it answers again, until `clear_cache()`: as SQLAlchemy's, also when the table has changed.
    """

    def __init__(self, bind):
        self.bind = bind
        self.engine = bind.engine
        self.dialect = bind.dialect
        self.info_cache = {}

    @classmethod
    def from_engine(cls, bind):
        return cls(bind)

    def _inspected(self):
        return self

    def clear_cache(self):
        self.info_cache.clear()

    def _ask(self, question, schema=None, **scope):
        payload = {"kind": "inspect", "question": question, **scope}
        if schema is not None:
            payload["schema"] = str(schema)
        if hasattr(self.bind, "_number"):
            return self._ask_on(self.bind, payload)
        with self.bind.connect() as connection:
            return self._ask_on(connection, payload)

    @staticmethod
    def _ask_on(connection, payload):
        connection._autobegin()
        payload["connection"] = connection._number
        return send.request(payload)

    def _cached(self, key, produce, *args, **kw):
        if key not in self.info_cache:
            self.info_cache[key] = produce(*args, **kw)
        return self.info_cache[key]

    @property
    def default_schema_name(self):
        # A multi-tenant env.py sets it on the dialect.
        if "default_schema_name" in vars(self.dialect):
            return self.dialect.default_schema_name
        return self._cached(("default_schema",), self._ask, "default_schema")

    def get_schema_names(self, **kw):
        return self._cached(("schemas",), self._ask, "schemas")

    def has_schema(self, schema_name, **kw):
        key = ("has_schema", schema_name)
        return self._cached(key, lambda: bool(self._ask("schemas", names=[str(schema_name)])))

    def _names(self, kinds, schema=None, temporary=None):
        key = ("names", *kinds, schema, temporary)
        return self._cached(key, lambda: [name for name, _ in self._relations(kinds, schema, temporary)])

    def _relations(self, kinds, schema, temporary=None, names=None):
        return self._ask("relations", schema, kinds=list(kinds), temporary=temporary, names=names)

    def get_table_names(self, schema=None, **kw):
        return self._names(("table",), schema, False)

    def get_temp_table_names(self, **kw):
        return self._names(("table",), None, True)

    def get_foreign_table_names(self, schema=None):
        return self._names(("foreign_table",), schema)

    def get_view_names(self, schema=None, **kw):
        return self._names(("view",), schema, False)

    def get_temp_view_names(self, **kw):
        return self._names(("view",), None, True)

    def get_materialized_view_names(self, schema=None, **kw):
        return self._names(("materialized_view",), schema, False)

    def get_sequence_names(self, schema=None, **kw):
        return self._names(("sequence",), schema)

    def has_table(self, table_name, schema=None, **kw):
        key = ("has_table", table_name, schema)
        return self._cached(key, lambda: bool(self._relations((), schema, names=[str(table_name)])))

    def has_sequence(self, sequence_name, schema=None, **kw):
        key = ("has_sequence", sequence_name, schema)
        return self._cached(key, lambda: bool(self._relations(("sequence",), schema, names=[str(sequence_name)])))

    def has_type(self, type_name, schema=None, **kw):
        key = ("has_type", type_name, schema)
        return self._cached(key, lambda: bool(self._ask("types", schema, names=[str(type_name)])))

    def has_index(self, table_name, index_name, schema=None, **kw):
        if not self.has_table(table_name, schema):
            return False
        return any(index["name"] == index_name for index in self.get_indexes(table_name, schema))

    def get_table_oid(self, table_name, schema=None):
        return self._of_table("relations", table_name, schema)

    def get_view_definition(self, view_name, schema=None, **kw):
        return self._of_table("view_definitions", view_name, schema, kinds=["view", "materialized_view"])

    def get_enums(self, schema=None):
        return self._cached(("enums", schema), self._ask, "enums", schema)

    def get_domains(self, schema=None):
        return self._cached(("domains", schema), self._ask, "domains", schema)

    def _of_table(self, question, table_name, schema, convert=None, **scope):
        """What one table has; that it is not there is remembered too rarely to be worth it."""
        key = (question, table_name, schema, *sorted((name, str(value)) for name, value in scope.items()))
        return self._cached(key, self._one, question, str(table_name), schema, convert, scope)

    def _one(self, question, table_name, schema, convert, scope):
        found = self._ask(question, schema, names=[table_name], **scope)
        if not found:
            from sqlalchemy import exc

            raise exc.NoSuchTableError(table_name if schema is None else f"{schema}.{table_name}")
        return found[0][1] if convert is None else convert(found[0][1])

    def get_columns(self, table_name, schema=None, **kw):
        return self._of_table("columns", table_name, schema, _columns)

    def get_pk_constraint(self, table_name, schema=None, **kw):
        return self._of_table("primary_keys", table_name, schema, _primary_key)

    def get_foreign_keys(self, table_name, schema=None, **kw):
        return self._of_table("foreign_keys", table_name, schema, **_search_path(kw))

    def get_indexes(self, table_name, schema=None, **kw):
        return self._of_table("indexes", table_name, schema, _indexes)

    def get_unique_constraints(self, table_name, schema=None, **kw):
        return self._of_table("uniques", table_name, schema)

    def get_check_constraints(self, table_name, schema=None, **kw):
        return self._of_table("checks", table_name, schema)

    def get_table_comment(self, table_name, schema=None, **kw):
        return self._of_table("comments", table_name, schema)

    def get_table_options(self, table_name=None, schema=None, **kw):
        """PostgreSQL has none, and SQLAlchemy says so in this way."""
        raise NotImplementedError

    get_multi_table_options = get_table_options

    def _multi(self, question, schema, filter_names, kind, scope, convert=None, **more):
        kind, scope = getattr(kind, "value", kind), getattr(scope, "value", scope)
        kinds = [name for bit, name in _KINDS if kind & bit]
        names = [str(name) for name in filter_names] if filter_names else None
        found = self._ask(question, schema, kinds=kinds, temporary=_SCOPES[scope], names=names, **more)
        return {(schema, name): fact if convert is None else convert(fact) for name, fact in found}

    def get_multi_columns(self, schema=None, filter_names=None, kind=_TABLES, scope=_PERMANENT, **kw):
        return self._multi("columns", schema, filter_names, kind, scope, _columns)

    def get_multi_pk_constraint(self, schema=None, filter_names=None, kind=_TABLES, scope=_PERMANENT, **kw):
        return self._multi("primary_keys", schema, filter_names, kind, scope, _primary_key)

    def get_multi_foreign_keys(self, schema=None, filter_names=None, kind=_TABLES, scope=_PERMANENT, **kw):
        return self._multi("foreign_keys", schema, filter_names, kind, scope, **_search_path(kw))

    def get_multi_indexes(self, schema=None, filter_names=None, kind=_TABLES, scope=_PERMANENT, **kw):
        return self._multi("indexes", schema, filter_names, kind, scope, _indexes)

    def get_multi_unique_constraints(self, schema=None, filter_names=None, kind=_TABLES, scope=_PERMANENT, **kw):
        return self._multi("uniques", schema, filter_names, kind, scope)

    def get_multi_check_constraints(self, schema=None, filter_names=None, kind=_TABLES, scope=_PERMANENT, **kw):
        return self._multi("checks", schema, filter_names, kind, scope)

    def get_multi_table_comment(self, schema=None, filter_names=None, kind=_TABLES, scope=_PERMANENT, **kw):
        return self._multi("comments", schema, filter_names, kind, scope)

    def reflect_table(
        self, table, include_columns=None, exclude_columns=(), resolve_fks=True, _extend_on=None, _reflect_info=None
    ):
        """Fills a table with what the database has of it."""
        from sqlalchemy.sql.schema.reflecting import Reflection

        Reflection(self, resolve_fks).fill(table, include_columns, exclude_columns)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise AttributeError(f"sqlalchemy.engine.reflection.Inspector.{name} is not part of this facade")


PGInspector = Inspector


def _columns(found):
    from sqlalchemy.engine.catalog_types import column_type

    for column in found:
        column["type"] = column_type(column["type"], column["name"])
    return found


def _primary_key(found):
    return {"name": None, "constrained_columns": []} if found is None else found


def _indexes(found):
    for index in found:
        if "column_sorting" in index:
            index["column_sorting"] = {name: tuple(flags) for name, flags in index["column_sorting"].items()}
    return found


def _search_path(options):
    return {"ignore_search_path": True} if options.get("postgresql_ignore_search_path") else {}


def __getattr__(name):
    # Enumerations cost an import that few scripts need.
    if name in ("ObjectKind", "ObjectScope"):
        from sqlalchemy.engine import object_kinds

        return getattr(object_kinds, name)
    raise AttributeError(f"sqlalchemy.engine.reflection.{name} is not part of this facade")
