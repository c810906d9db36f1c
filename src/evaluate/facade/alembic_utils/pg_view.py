"""`PGView(schema="public", signature="busy_users", definition="select ...")`"""

from sqlalchemy import text

from .replaceable_entity import ReplaceableEntity
from .statement import match, strip_terminating_semicolon

_VIEWS = """
SELECT schemaname, viewname, definition
FROM pg_catalog.pg_views
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname::text LIKE :schema
"""


class PGView(ReplaceableEntity):
    """`CREATE VIEW`"""

    type_ = "view"

    def __init__(self, schema, signature, definition):
        self._name(schema, signature)
        self.definition = strip_terminating_semicolon(definition)

    @classmethod
    def from_sql(cls, sql):
        found = match(
            r"create.*?view\s+(?P<schema>.+?)\.(?P<signature>.+?)\s+as\s+(?P<definition>.+)", sql.strip(), "PGView"
        )
        return cls(found["schema"], found["signature"].split("(")[0], found["definition"])

    @classmethod
    def from_database(cls, sess, schema):
        found = sess.execute(text(_VIEWS), {"schema": schema}).fetchall()
        return [cls(namespace, name, definition) for namespace, name, definition in found]

    def to_sql_statement_create(self):
        return text(f"CREATE VIEW {self._quoted_name} AS {self.definition};")

    def to_sql_statement_drop(self, cascade=False):
        return text(f"DROP VIEW {self._quoted_name} {'cascade' if cascade else ''}")

    def to_sql_statement_create_or_replace(self):
        # PostgreSQL replaces a view only where its columns stay.
        yield text(
            f"""
        do $$
            begin
                CREATE OR REPLACE VIEW {self._quoted_name} AS {self.definition};

            exception when others then
                DROP VIEW IF EXISTS {self._quoted_name};

                CREATE VIEW {self._quoted_name} AS {self.definition};
            end;
        $$ language 'plpgsql'
        """
        )
