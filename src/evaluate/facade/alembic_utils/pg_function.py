"""`PGFunction(schema="public", signature="to_upper(word text)", definition="returns text as ...")`"""

from sqlalchemy import text

from .replaceable_entity import ReplaceableEntity
from .statement import escape_colon_for_plpgsql, escape_colon_for_sql, match, normalize_whitespace
from .statement import strip_terminating_semicolon

# Those of extensions are left to them. The parts are joined as the package has them, because they come in no order.
_FUNCTIONS = """
WITH of_extensions AS (
    SELECT objid FROM pg_catalog.pg_depend WHERE deptype = 'e' AND classid = 'pg_proc'::regclass
)
SELECT CASE WHEN l.lanname = 'internal' THEN p.prosrc ELSE pg_get_functiondef(p.oid) END
FROM pg_catalog.pg_proc AS p
LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
LEFT JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
LEFT JOIN pg_catalog.pg_type AS t ON t.oid = p.prorettype
LEFT JOIN of_extensions AS e ON e.objid = p.oid
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND e.objid IS NULL AND n.nspname = :schema
    AND p.prokind = 'f'
"""


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

    @classmethod
    def from_database(cls, sess, schema):
        found = sess.execute(text(_FUNCTIONS), {"schema": schema}).fetchall()
        return [cls.from_sql(definition) for definition, in found]

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
