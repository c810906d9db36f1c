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


_OF_COLUMNS = (
    PGGrantTableChoice.SELECT, PGGrantTableChoice.INSERT, PGGrantTableChoice.UPDATE, PGGrantTableChoice.REFERENCES,
)


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
