"""The base of what `op.create_entity()` takes."""

from alembic.autogenerate import late

from . import reversible_op  # noqa: F401
from .registry import registry
from .statement import coerce_to_quoted, coerce_to_unquoted, escape_colon_for_sql
from .statement import normalize_whitespace, strip_terminating_semicolon


class ReplaceableEntity:
    """Something that one makes anew when it changes: a function, a view, ..."""

    type_ = None
    # What the database has, where autogenerate has found it to be another.
    _version_to_replace = None

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

    @classmethod
    def from_database(cls, sess, schema="%"):
        """All that a schema has."""
        raise NotImplementedError

    def to_sql_statement_create(self):
        raise NotImplementedError

    def to_sql_statement_drop(self, cascade=False):
        raise NotImplementedError

    def to_sql_statement_create_or_replace(self):
        raise NotImplementedError

    def get_database_definition(self, sess, dependencies=None):
        """The entity as the database writes it."""
        from .compare import as_written

        return as_written(sess, self, dependencies)

    def get_required_migration_op(self, sess, dependencies=None):
        """What has to be done for the database to have it; None where nothing has."""
        from .compare import required

        return required(sess, self, dependencies)

    def to_variable_name(self):
        """`public_busy_users`: what it is called in a revision's file."""
        return f"{self.schema.lower()}_{self._variable_name.replace('-', '_')}"

    @property
    def _variable_name(self):
        return self.signature.split("(")[0].strip().lower()

    def render_self_for_migration(self, omit_definition=False):
        """`public_busy_users = PGView(schema="public", ...)`"""
        return self._call([*self._named(), self._defined(omit_definition)])

    def _named(self):
        return [("schema", f'"{self.schema}"'), ("signature", f'"{self.signature}"')]

    def _defined(self, omit_definition):
        return "definition", repr("# not required for op" if omit_definition else self.definition)

    def _call(self, options, indent=""):
        lines = ",\n".join(f"{indent}    {name}={value}" for name, value in options)
        return f"{self.to_variable_name()} = {type(self).__name__}(\n{lines}\n{indent})\n"

    @classmethod
    def render_import_statement(cls):
        """What a revision's file has to import."""
        return f"from {cls.__module__} import {cls.__name__}\nfrom sqlalchemy import text as sql_text"


def register_entities(entities, schemas=None, exclude_schemas=None, entity_types=None):
    """What autogenerate watches; running migrations needs none of it."""
    registry.register(entities, schemas, exclude_schemas, entity_types)


late.add("alembic_utils.compare")


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
