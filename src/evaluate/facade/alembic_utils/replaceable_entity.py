"""The base of what `op.create_entity()` takes."""

from . import reversible_op  # noqa: F401
from .statement import coerce_to_quoted, coerce_to_unquoted, escape_colon_for_sql
from .statement import normalize_whitespace, strip_terminating_semicolon


class ReplaceableEntity:
    """Something that one makes anew when it changes: a function, a view, ..."""

    type_ = None

    def __init__(self, schema, signature, definition):
        self._name(schema, signature)
        self.definition = escape_colon_for_sql(strip_terminating_semicolon(definition))

    def _name(self, schema, signature):
        self.schema = coerce_to_unquoted(normalize_whitespace(schema))
        self.signature = coerce_to_unquoted(normalize_whitespace(signature))

    @property
    def literal_schema(self):
        return coerce_to_quoted(self.schema)

    @property
    def _quoted_name(self):
        return f'{self.literal_schema}."{self.signature}"'

    @property
    def identity(self):
        return f"{type(self).__name__}: {self.schema}.{self.signature}"

    @classmethod
    def from_sql(cls, sql):
        raise NotImplementedError(f"{cls.__module__}.{cls.__name__}.from_sql() is not part of this facade")

    @classmethod
    def from_path(cls, path):
        """The entity of an SQL file."""
        with path.open() as file:
            return cls.from_sql(file.read())

    def to_sql_statement_create(self):
        raise NotImplementedError

    def to_sql_statement_drop(self, cascade=False):
        raise NotImplementedError

    def to_sql_statement_create_or_replace(self):
        raise NotImplementedError


def register_entities(entities, schemas=None, exclude_schemas=None, entity_types=None):
    """What autogenerate watches; running migrations needs none of it."""


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
