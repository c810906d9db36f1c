"""`PGExtension(schema="public", signature="citext")`"""

from sqlalchemy import text

from .replaceable_entity import ReplaceableEntity


class PGExtension(ReplaceableEntity):
    """`CREATE EXTENSION`"""

    type_ = "extension"

    def __init__(self, schema, signature):
        self._name(schema, signature)
        self.definition = f"{type(self).__name__}: {self.schema} {self.signature}"

    @property
    def identity(self):
        return f"{type(self).__name__}: {self.signature}"

    def to_sql_statement_create(self):
        return text(f'CREATE EXTENSION "{self.signature}" WITH SCHEMA {self.literal_schema};')

    def to_sql_statement_drop(self, cascade=False):
        return text(f'DROP EXTENSION "{self.signature}" {"CASCADE" if cascade else ""}')
