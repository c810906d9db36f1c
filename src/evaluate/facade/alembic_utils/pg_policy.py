"""`PGPolicy(schema="public", signature="own_rows", on_entity="users", definition="for all to app using (...)")`"""

from sqlalchemy import text

from .on_entity_mixin import OnEntityMixin
from .replaceable_entity import ReplaceableEntity
from .statement import coerce_to_quoted, match

_POLICIES = """
SELECT schemaname, tablename, policyname, permissive, roles::text[], cmd, qual, with_check
FROM pg_catalog.pg_policies
WHERE schemaname = :schema
"""


def _written(schema, table, name, permissive, roles, command, using, check):
    """`create policy "name" on "schema"."table" as PERMISSIVE for ALL to public using (...)`"""
    parts = [f"create policy {coerce_to_quoted(name)} on {coerce_to_quoted(schema)}.{coerce_to_quoted(table)}"]
    parts += [f"as {permissive}", f"for {command}", f"to {', '.join(roles)}"]
    for word, condition in (("using", using), ("with check", check)):
        if condition is not None:
            parts.append(f"{word} {condition if condition[0] == '(' else f'({condition})'}")
    return " ".join(parts)


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

    @classmethod
    def from_database(cls, sess, schema):
        found = sess.execute(text(_POLICIES), {"schema": schema}).fetchall()
        return [cls.from_sql(_written(*policy)) for policy in found]

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
