"""`PGPolicy(schema="public", signature="own_rows", on_entity="users", definition="for all to app using (...)")`"""

from sqlalchemy import text

from .on_entity_mixin import OnEntityMixin
from .replaceable_entity import ReplaceableEntity
from .statement import match


class PGPolicy(OnEntityMixin, ReplaceableEntity):
    """`CREATE POLICY`"""

    type_ = "policy"

    @classmethod
    def from_sql(cls, sql):
        found = match(
            r"create\s+policy\s+(?P<signature>\S+)\s+on\s+(?P<table>\S+)\s+(?P<definition>.+)", sql.strip(), "PGPolicy"
        )
        table = found["table"] if "." in found["table"] else "public." + found["table"]
        return cls(table.partition(".")[0], found["signature"], found["definition"], table)

    @property
    def _create(self):
        return f"CREATE POLICY {self.signature} on {self.on_entity} {self.definition}"

    def to_sql_statement_create(self):
        return text(self._create)

    def to_sql_statement_drop(self, cascade=False):
        return text(f"DROP POLICY {self.signature} on {self.on_entity} {'cascade' if cascade else ''}")

    def to_sql_statement_create_or_replace(self):
        yield text(f"DROP POLICY IF EXISTS {self.signature} on {self.on_entity};")
        yield text(self._create + ";")
