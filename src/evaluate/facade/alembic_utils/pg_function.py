"""`PGFunction(schema="public", signature="to_upper(word text)", definition="returns text as ...")`"""

from sqlalchemy import text

from .replaceable_entity import ReplaceableEntity
from .statement import escape_colon_for_plpgsql, escape_colon_for_sql, match, normalize_whitespace
from .statement import strip_terminating_semicolon


class PGFunction(ReplaceableEntity):
    """`CREATE FUNCTION`"""

    type_ = "function"

    def __init__(self, schema, signature, definition):
        self._name(schema, signature)
        plain = normalize_whitespace(definition).lower().replace("'", "")
        escape = escape_colon_for_plpgsql if "language plpgsql" in plain else escape_colon_for_sql
        self.definition = escape(strip_terminating_semicolon(definition))

    @classmethod
    def from_sql(cls, sql):
        found = match(
            r"create.*?function\s+(?P<schema>.+?)\.(?P<signature>.+?)\s+returns\s+(?P<definition>.+)", sql.strip(),
            "PGFunction",
        )
        return cls(found["schema"], found["signature"], "returns " + found["definition"])

    @property
    def literal_signature(self):
        name, rest = self.signature.split("(", 1)
        return f'"{name.strip()}"({rest}'

    def _create(self, verb):
        return text(f"{verb} FUNCTION {self.literal_schema}.{self.literal_signature} {self.definition}")

    def to_sql_statement_create(self):
        return self._create("CREATE")

    def to_sql_statement_create_or_replace(self):
        yield self._create("CREATE OR REPLACE")

    def to_sql_statement_drop(self, cascade=False):
        name, parameters = self.signature.rsplit(")", 1)[0].split("(", 1)
        kept = [part[: len(part.lower().split("default")[0])].strip() for part in parameters.strip().split(",")]
        return text(
            f'DROP FUNCTION {self.literal_schema}."{name.strip()}"({", ".join(kept)}) {"cascade" if cascade else ""}'
        )
