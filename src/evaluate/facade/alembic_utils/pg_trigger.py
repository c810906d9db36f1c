"""`PGTrigger(schema="public", signature="set_at", on_entity="public.users", definition="BEFORE INSERT ON ...")`"""

from sqlalchemy import text

from .on_entity_mixin import OnEntityMixin
from .replaceable_entity import ReplaceableEntity
from .statement import match


class PGTrigger(OnEntityMixin, ReplaceableEntity):
    """`CREATE TRIGGER`"""

    type_ = "trigger"

    def __init__(self, schema, signature, definition, on_entity, is_constraint=False):
        super().__init__(schema, signature, definition, on_entity)
        self.is_constraint = is_constraint

    @property
    def identity(self):
        return f"{type(self).__name__}: {self.schema}.{self.signature} {self.is_constraint} {self.on_entity}"

    @classmethod
    def from_sql(cls, sql):
        found = match(
            r"create(?P<constraint>\s+constraint)?\s+trigger\s+(?P<signature>\S+)\s+(?P<event>.+?)\s+on\s+"
            r"(?P<table>\S+)\s+(?P<action>.+)",
            sql.strip(), "PGTrigger",
        )
        table = found["table"] if "." in found["table"] else "public." + found["table"]
        definition = f" {found['event']} ON {table} {found['action']}"
        return cls(table.split(".")[0], found["signature"], definition, table, bool(found["constraint"]))

    def to_sql_statement_create(self):
        found = match(
            r"(?P<event>.+?)\s+ON\s+(?P<table>.+?)\s+(?P<action>.+)", self.definition, "PGTrigger.definition"
        )
        # The table is that of the trigger's schema, whatever the definition says.
        table = found["table"].partition(".")[2] if "." in found["table"] else found["table"]
        kind = "CONSTRAINT TRIGGER" if self.is_constraint else "TRIGGER"
        return text(
            f'CREATE {kind} "{self.signature}" {found["event"]} ON {self.schema}.{table} {found["action"]}'
        )

    def to_sql_statement_drop(self, cascade=False):
        return text(f'DROP TRIGGER "{self.signature}" ON {self.on_entity} {"cascade" if cascade else ""}')

    def to_sql_statement_create_or_replace(self):
        yield text(f'DROP TRIGGER IF EXISTS "{self.signature}" ON {self.on_entity};')
        yield self.to_sql_statement_create()
