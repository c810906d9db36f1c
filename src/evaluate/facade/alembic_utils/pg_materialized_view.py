"""`PGMaterializedView(schema="public", signature="totals", definition="select ...", with_data=True)`"""

from sqlalchemy import text

from .replaceable_entity import ReplaceableEntity
from .statement import match, strip_terminating_semicolon

_VIEWS = """
SELECT schemaname, matviewname, definition, ispopulated
FROM pg_catalog.pg_matviews
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname::text LIKE :schema
"""


class PGMaterializedView(ReplaceableEntity):
    """`CREATE MATERIALIZED VIEW`"""

    type_ = "materialized_view"

    def __init__(self, schema, signature, definition, with_data=True):
        self._name(schema, signature)
        self.definition = strip_terminating_semicolon(definition)
        self.with_data = with_data

    @classmethod
    def from_sql(cls, sql):
        found = match(
            r"create.+?materialized.+?view\s+(?P<schema>.+?)\.(?P<signature>.+?)\s+as\s+(?P<definition>.+?)"
            r"(?P<data>\s+with\s+(?P<no>no\s+)?data)?",
            strip_terminating_semicolon(sql), "PGMaterializedView",
        )
        return cls(found["schema"], found["signature"].split("(")[0], found["definition"], not found["no"])

    @classmethod
    def from_database(cls, sess, schema):
        return [cls(*found) for found in sess.execute(text(_VIEWS), {"schema": schema}).fetchall()]

    def render_self_for_migration(self, omit_definition=False):
        options = [*self._named(), self._defined(omit_definition), ("with_data", repr(self.with_data))]
        return self._call(options, indent=" " * 8) + "\n"

    @property
    def _create(self):
        data = "" if self.with_data else "NO"
        return f"CREATE MATERIALIZED VIEW {self._quoted_name} AS {self.definition} WITH {data} DATA"

    def to_sql_statement_create(self):
        return text(self._create + ";")

    def to_sql_statement_drop(self, cascade=False):
        return text(f"DROP MATERIALIZED VIEW {self._quoted_name} {'cascade' if cascade else ''}")

    def to_sql_statement_create_or_replace(self):
        yield text(f"DROP MATERIALIZED VIEW IF EXISTS {self._quoted_name}; ")
        yield text(self._create)
