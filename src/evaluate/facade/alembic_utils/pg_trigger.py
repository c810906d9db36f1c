"""`PGTrigger(schema="public", signature="set_at", on_entity="public.users", definition="BEFORE INSERT ON ...")`"""

from sqlalchemy import text

from .on_entity_mixin import OnEntityMixin
from .replaceable_entity import ReplaceableEntity
from .statement import match

_TRIGGERS = """
SELECT pg_get_triggerdef(t.oid)
FROM pg_catalog.pg_trigger AS t
JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND c.relnamespace::regnamespace::text LIKE :schema
"""


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

    @classmethod
    def from_database(cls, sess, schema):
        found = sess.execute(text(_TRIGGERS), {"schema": schema}).fetchall()
        return [cls.from_sql(definition) for definition, in found]

    def render_self_for_migration(self, omit_definition=False):
        more = [("on_entity", f'"{self.on_entity}"'), ("is_constraint", self.is_constraint)]
        return self._call([*self._named(), *more, self._defined(omit_definition)])

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
