"""`PGGrantTable(schema="public", table="users", columns=["id"], role="reader", grant="SELECT")`"""

from enum import Enum

from sqlalchemy import text

from .exceptions import BadInputException
from .replaceable_entity import ReplaceableEntity
from .statement import coerce_to_quoted, coerce_to_unquoted


class PGGrantTableChoice(str, Enum):
    """What is granted."""

    SELECT = "SELECT"
    INSERT = "INSERT"
    UPDATE = "UPDATE"
    REFERENCES = "REFERENCES"
    DELETE = "DELETE"
    TRUNCATE = "TRUNCATE"
    TRIGGER = "TRIGGER"

    def __str__(self):
        return self.value

    def __repr__(self):
        return repr(self.value)


_OF_COLUMNS = (
    PGGrantTableChoice.SELECT, PGGrantTableChoice.INSERT, PGGrantTableChoice.UPDATE, PGGrantTableChoice.REFERENCES,
)
# As `repr()` has them.
_OPTIONS = ("schema", "table", "columns", "role", "grant", "with_grant_option")

# A superuser has everything, granted or not.
_COLUMNS = """
SELECT g.table_schema, g.table_name, g.grantee, g.privilege_type, g.is_grantable, g.column_name
FROM information_schema.role_column_grants AS g
JOIN pg_catalog.pg_roles AS r ON r.rolname = g.grantee
WHERE NOT r.rolsuper AND g.grantor = CURRENT_USER AND g.table_schema LIKE :schema
    AND g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
"""
_TABLES = """
SELECT g.table_schema, g.table_name, g.grantee, g.privilege_type, g.is_grantable
FROM information_schema.role_table_grants AS g
JOIN pg_catalog.pg_roles AS r ON r.rolname = g.grantee
WHERE NOT r.rolsuper AND g.grantor = CURRENT_USER AND g.table_schema LIKE :schema
    AND g.privilege_type IN ('DELETE', 'TRUNCATE', 'TRIGGER')
"""


class PGGrantTable(ReplaceableEntity):
    """`GRANT`"""

    type_ = "grant_table"

    def __init__(self, schema, table, role, grant, columns=None, with_grant_option=False):
        self.schema = coerce_to_unquoted(schema)
        self.table = coerce_to_unquoted(table)
        self.columns = sorted(columns or ())
        self.role = coerce_to_unquoted(role)
        self.grant = PGGrantTableChoice(grant)
        self.with_grant_option = with_grant_option
        self.signature = self.identity
        if (self.grant in _OF_COLUMNS) != bool(self.columns):
            must = "must" if self.grant in _OF_COLUMNS else "must not"
            raise BadInputException(f"When grant type is {self.grant} a value {must} be provided for columns")

    @classmethod
    def from_sql(cls, sql):
        raise NotImplementedError

    @classmethod
    def from_database(cls, sess, schema="%"):
        grouped = {}
        for *key, column in sess.execute(text(_COLUMNS), {"schema": schema}).fetchall():
            grouped.setdefault(tuple(key), []).append(column)
        found = sorted(grouped.items()) + [(key, None) for key in sess.execute(text(_TABLES), {"schema": schema})]
        return [
            cls(namespace, table, role, privilege, columns, grantable == "YES")
            for (namespace, table, role, privilege, grantable), columns in found
        ]

    @property
    def definition(self):
        return repr(self)

    def to_variable_name(self):
        return f"{self.schema}_{self.table}_{self.role}_{self.grant}".lower()

    def render_self_for_migration(self, omit_definition=False):
        return f"{self.to_variable_name()} = {self!r}\n"

    def __repr__(self):
        given = ", ".join(f"{name}={getattr(self, name)!r}" for name in _OPTIONS)
        return f"{type(self).__qualname__}({given})"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _OPTIONS)

    __hash__ = None

    @property
    def identity(self):
        return f"{type(self).__name__}: {self.schema}.{self.table}.{self.role}.{self.grant}"

    @property
    def _on(self):
        return f"{self.literal_schema}.{coerce_to_quoted(self.table)}"

    def to_sql_statement_create(self):
        columns = f"( {', '.join(self.columns)} )" if self.columns else ""
        option = " WITH GRANT OPTION" if self.with_grant_option else ""
        return text(f"GRANT {self.grant} {columns} ON {self._on} TO {coerce_to_quoted(self.role)} {option}")

    def to_sql_statement_drop(self, cascade=False):
        return text(f"REVOKE {self.grant} ON {self._on} FROM {coerce_to_quoted(self.role)}")

    def to_sql_statement_create_or_replace(self):
        yield self.to_sql_statement_drop()
        yield self.to_sql_statement_create()
