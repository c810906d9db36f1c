"""`PGExtension(schema="public", signature="citext")`"""

from sqlalchemy import text

from .replaceable_entity import ReplaceableEntity

_EXTENSIONS = """
SELECT n.nspname, e.extname
FROM pg_catalog.pg_extension AS e
JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
WHERE n.nspname <> 'pg_catalog' AND n.nspname LIKE :schema
"""


class PGExtension(ReplaceableEntity):
    """`CREATE EXTENSION`"""

    type_ = "extension"

    def __init__(self, schema, signature):
        self._name(schema, signature)
        self.definition = f"{type(self).__name__}: {self.schema} {self.signature}"

    @property
    def identity(self):
        return f"{type(self).__name__}: {self.signature}"

    @classmethod
    def from_database(cls, sess, schema):
        found = sess.execute(text(_EXTENSIONS), {"schema": schema}).fetchall()
        return [cls(namespace, name) for namespace, name in found]

    def render_self_for_migration(self, omit_definition=False):
        return self._call(self._named())

    def to_sql_statement_create(self):
        return text(f'CREATE EXTENSION "{self.signature}" WITH SCHEMA {self.literal_schema};')

    def to_sql_statement_drop(self, cascade=False):
        return text(f'DROP EXTENSION "{self.signature}" {"CASCADE" if cascade else ""}')
