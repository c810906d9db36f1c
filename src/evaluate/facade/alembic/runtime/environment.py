"""`alembic.context`: what env.py may ask and say."""

import _absent
from _retort import environment


# Those of `configure()` that have another value than None where they are not given.
_OPTIONS = {
    "upgrade_token": "upgrades",
    "downgrade_token": "downgrades",
    "alembic_module_prefix": "op.",
    "sqlalchemy_module_prefix": "sa.",
    "user_module_prefix": None,
    "target_metadata": None,
    "include_name": None,
    "include_object": None,
    "include_schemas": False,
    "compare_type": True,
    "compare_server_default": False,
    "render_item": None,
    "render_as_batch": False,
    "process_revision_directives": None,
}


class EnvironmentContext:
    """`context.configure(...)`, `context.run_migrations()`, ..."""

    def __init__(self):
        self._config = None
        self._migration_context = None
        self._author = None

    @property
    def config(self):
        """`context.config`"""
        if self._config is None:
            from alembic.config import Config

            self._config = Config()
        return self._config

    @property
    def script(self):
        """`context.script`"""
        from alembic.script import ScriptDirectory

        return ScriptDirectory(environment["script_location"])

    def author_of_revisions(self, template_args, retrieve, revisions):
        """`revision`: what `run_migrations()` does in the place of migrations, and what templates are rendered with."""
        self._author = {"template_args": template_args, "retrieve": retrieve, "revision_context": revisions}

    def is_offline_mode(self):
        """`--sql`"""
        return environment["offline"]

    def is_transactional_ddl(self):
        """Whether DDL is run in a transaction."""
        return self.get_context().impl.transactional_ddl

    def requires_connection(self):
        return not self.is_offline_mode()

    def get_head_revision(self):
        """The head, where there is one."""
        return self.script.get_current_head()

    def get_head_revisions(self):
        """All heads."""
        return tuple(environment["heads"])

    def get_starting_revision_argument(self):
        """Where `--sql` starts, or where the database is."""
        if self._migration_context is not None:
            heads = self._migration_context.get_current_heads()
            return heads[0] if len(heads) == 1 else (heads or None)
        starting = environment["starting_heads"]
        return starting[0] if starting else None

    def get_revision_argument(self):
        """The target as it was typed; a range is its end."""
        target = environment["revision"]
        if target is None:
            return None
        target = target.rpartition(":")[2]
        if target in ("head", "heads"):
            heads = self.get_head_revisions()
            return heads[0] if len(heads) == 1 else heads
        return None if target == "base" else target

    def get_tag_argument(self):
        """`--tag`"""
        return environment["tag"]

    def get_x_argument(self, as_dictionary=False):
        """`-x name=value`"""
        given = list(environment["x"] or ())
        if not as_dictionary:
            return given
        return {name: value for name, _, value in (item.partition("=") for item in given)}

    def configure(self, connection=None, url=None, dialect_name=None, dialect_opts=None, **options):
        """`context.configure(connection=connection, target_metadata=target_metadata)`"""
        from .migration import MigrationContext

        if _absent.is_absent(connection):
            # An application's engine that is not here: the configured database is meant.
            from sqlalchemy.engine import create_engine

            connection = create_engine(connection).connect()
        if _absent.is_absent(options.get("target_metadata")):
            _absent.warn_of_metadata(options.pop("target_metadata"))
        if connection is None and not self.is_offline_mode():
            from alembic.util import CommandError

            raise CommandError(
                "This operation cannot proceed in online mode: env.py called context.configure() without a connection"
            )
        if self._author is not None:
            options = self._options_of_revisions(options)
        self._migration_context = MigrationContext(connection, dialect_opts or {}, options, self)

    def _options_of_revisions(self, options):
        """What `process_revision_directives` and the comparison look for, and Alembic sets."""
        author = self._author
        author["template_args"].update(options.pop("template_args", None) or {})
        known = {name: author[name] for name in ("template_args", "revision_context") if author[name] is not None}
        return {**_OPTIONS, "script": self.script, **known, **options}

    def run_migrations(self, **kw):
        """Runs the steps that the command asks for; the keywords go to each `upgrade()` or `downgrade()`."""
        from alembic.operations import Operations

        context = self.get_context()
        with Operations.context(context):
            context.run_migrations(**kw)

    def execute(self, sql, execution_options=None):
        """Runs a statement, or prints it under `--sql`."""
        self.get_context().execute(sql, execution_options=execution_options)

    def static_output(self, text):
        """Prints text among the SQL of `--sql`."""
        self.get_context().impl.static_output(text)

    def begin_transaction(self):
        """The transaction of the whole run, unless env.py asked for one per migration."""
        return self.get_context().begin_transaction()

    def get_context(self):
        """The MigrationContext that `configure()` made."""
        if self._migration_context is None:
            raise Exception("No context has been configured yet.")
        return self._migration_context

    def get_bind(self):
        """The connection."""
        return self.get_context().bind

    def get_impl(self):
        """What operations are sent by."""
        return self.get_context().impl
