"""`op.get_context()`: a run of migrations on one connection."""

import sys

from _retort import code as compiled_ahead, compile_ahead
from alembic.ddl.impl import PostgresqlImpl
from sqlalchemy.engine.send import request

_SETTINGS = ("version_table", "version_table_schema", "version_table_pk", "transactional_ddl", "starting_rev")


class MigrationContext:
    """What `context.configure()` makes; scripts ask it for the connection and for autocommit blocks."""

    def __init__(self, connection, dialect_opts, options, environment_context=None):
        from _retort import environment

        self.environment_context = environment_context
        self.opts = options
        self.as_sql = environment["offline"]
        buffer = options.get("output_buffer")
        self._buffer = None if buffer is sys.stdout else buffer
        self.purge = environment["purge"]
        self._transaction = None
        self._transaction_per_migration = bool(options.get("transaction_per_migration", False))
        self._callbacks = _callbacks(options.get("on_version_apply"))
        self.impl = PostgresqlImpl(self)
        if options.get("transactional_ddl") is not None:
            self.impl.transactional_ddl = bool(options["transactional_ddl"])
        if self.as_sql:
            from sqlalchemy.engine.mock import MockConnection

            self.connection = MockConnection(self._execute_offline, self._apply)
            self._in_external_transaction = False
        else:
            self.connection = connection
            self._in_external_transaction = connection.in_transaction()
        request(self._configuration(dialect_opts))

    @classmethod
    def configure(cls, connection=None, url=None, dialect_name=None, dialect=None, environment_context=None,
                  dialect_opts=None, opts=None):
        """A context of a script's own: `MigrationContext.configure(connection)`"""
        return cls(connection, dialect_opts or {}, opts or {}, environment_context)

    def _configuration(self, dialect_opts):
        settings = {name: self.opts[name] for name in _SETTINGS if self.opts.get(name) is not None}
        return {
            "kind": "configure",
            "connection": None if self.as_sql else self.connection._number,
            "transaction_per_migration": self._transaction_per_migration,
            "paramstyle": dialect_opts.get("paramstyle"),
            "literal_binds": bool(self.opts.get("literal_binds")),
            "buffered": self._buffer is not None,
            **settings,
        }

    @property
    def dialect(self):
        from sqlalchemy.dialects.postgresql.base import DIALECT

        return DIALECT

    @property
    def bind(self):
        """`op.get_bind()`"""
        return self.connection

    @property
    def config(self):
        """`op.get_context().config`"""
        return None if self.environment_context is None else self.environment_context.config

    @property
    def script(self):
        return self.environment_context.script

    @property
    def version_table(self):
        return self.opts.get("version_table", "alembic_version")

    @property
    def version_table_schema(self):
        return self.opts.get("version_table_schema")

    @property
    def _version(self):
        """The version table as an object."""
        from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table

        table = Table(
            self.version_table, MetaData(), Column("version_num", String(32), nullable=False),
            schema=self.version_table_schema,
        )
        if self.opts.get("version_table_pk", True):
            table.append_constraint(PrimaryKeyConstraint("version_num", name=f"{self.version_table}_pkc"))
        return table

    def _has_version_table(self):
        from sqlalchemy import inspect

        return inspect(self.connection).has_table(self.version_table, self.version_table_schema)

    def _ensure_version_table(self, purge=False):
        """Creates the version table where it is missing: an env.py locks it before `run_migrations()`."""
        table = self._version
        table.create(self.connection, checkfirst=True)
        if purge:
            self.connection.execute(table.delete())

    def get_current_heads(self):
        """The rows of the version table."""
        if self.as_sql:
            from _retort import environment

            return tuple(environment["starting_heads"] or ())
        return tuple(request({"kind": "current_heads"}))

    def get_current_revision(self):
        """The row of the version table, where there is one at the most."""
        heads = self.get_current_heads()
        if len(heads) > 1:
            from alembic.util import CommandError

            raise CommandError(
                f"Version table '{self.version_table}' has more than one head present; "
                "please use get_current_heads()"
            )
        return heads[0] if heads else None

    def execute(self, sql, execution_options=None):
        """Runs a statement, or prints it."""
        self.impl.execute(sql, execution_options)

    def _execute_offline(self, construct, *parameters):
        self.impl.execute(construct)

    def _apply(self, operation):
        if self.as_sql:
            request({"kind": "apply", "operation": operation})
        else:
            self.connection._apply(operation)

    def begin_transaction(self, _per_migration=False):
        """`BEGIN` and `COMMIT` around the whole run, or around each migration, as env.py asked for it."""
        if self._in_external_transaction:
            return _NOTHING
        if not self.impl.transactional_ddl:
            if not _per_migration or self.as_sql or self._transaction is not None:
                return _NOTHING
        elif _per_migration != self._transaction_per_migration:
            return _NOTHING
        if self.as_sql:
            from .blocks import PrintedTransaction

            return PrintedTransaction(self)
        self._transaction = self.connection.get_transaction() or self.connection.begin()
        return _RunTransaction(self)

    def _print(self, action):
        request({"kind": "transaction", "action": action})
        self._write()

    def _write(self, text=""):
        """`output_buffer=file`: what was printed so far, and this."""
        if self.as_sql and self._buffer is not None:
            self._buffer.write(request({"kind": "printed"}) + text)

    def autocommit_block(self):
        """Commits what was done before, and runs each statement within for itself: `ALTER TYPE ... ADD VALUE`."""
        from . import blocks

        return blocks.PrintedAutocommitBlock(self) if self.as_sql else blocks.AutocommitBlock(self)

    def run_migrations(self, **kw):
        """Runs each step: its script, then its row of the version table."""
        heads = set(self.get_current_heads()) if self._callbacks else set()
        self._tell_how_to_create()
        steps = self._steps()
        if self.environment_context is not None and self.environment_context._author is not None:
            self._retrieve(self.environment_context._author["retrieve"])
        compile_ahead([step["path"] for step in steps if step["path"]])
        self._write()
        if steps:
            _load_what_acts()
            if self.as_sql:
                self._tell_how_to_create()
        for index, step in enumerate(steps):
            with self.begin_transaction(_per_migration=True):
                function, name = _begun(index, step)
                request({"kind": "step_begin", "index": index, "function": name})
                if function is not None:
                    function(**kw)
                request({"kind": "step_end", "index": index})
                if self._callbacks:
                    heads = set(heads.difference(step["from"]).union(step["to"]))
                    for callback in self._callbacks:
                        callback(ctx=self, step=MigrationInfo(self, step), heads=heads, run_args=kw)
                self._write()

    def _tell_how_to_create(self):
        """The version table is created by a CreateTable, too: `@compiles` may write it."""
        compiler = sys.modules.get("sqlalchemy.ext.compiler")
        if compiler is not None:
            from sqlalchemy.schema import CreateTable

            text = compiler.Compiler().process(CreateTable(self._version))
            request({"kind": "version_table", "create": text if self.as_sql else text.replace("%%", "%")})

    def _retrieve(self, retrieve):
        """`revision`: there are no steps, but somebody looks at the database."""
        if retrieve is not None:
            _load_what_acts()
            retrieve(self.get_current_heads(), self)

    def _steps(self):
        if self.as_sql:
            return request({"kind": "steps"})
        if self.purge and not self.connection.in_transaction():
            # `stamp --purge` empties the table in a transaction of its own.
            with self.connection.begin():
                return request({"kind": "steps"})
        # Reading the version table begins a transaction, as any statement does.
        self.connection._autobegin()
        return request({"kind": "steps"})

    def stamp(self, script_directory, revision):
        """Writes the version table's rows: an env.py that has made all tables from the models says so."""
        if not self.as_sql:
            self.connection._autobegin()
        request({"kind": "stamp", "revisions": [revision] if isinstance(revision, str) else list(revision or ())})


class _Nothing:
    """What `with context.begin_transaction():` is where there is nothing to begin."""

    def __enter__(self):
        return None

    def __exit__(self, type_, value, traceback):
        return None


_NOTHING = _Nothing()


class _RunTransaction:
    """What `with context.begin_transaction():` is left by; an autocommit block may have put another in its place."""

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        return self

    def commit(self):
        self._context._transaction.commit()
        self._context._transaction = None

    def rollback(self):
        self._context._transaction.rollback()
        self._context._transaction = None

    def __exit__(self, type_, value, traceback):
        transaction = self._context._transaction
        if transaction is not None:
            transaction.__exit__(type_, value, traceback)
            self._context._transaction = None


class MigrationInfo:
    """`step` of `on_version_apply`"""

    def __init__(self, context, step):
        self.migration_context = context
        self.is_stamp = step["direction"] == "stamp"
        self.is_upgrade = step["is_upgrade"]
        self.up_revision_ids = tuple(step["upper"])
        self.down_revision_ids = tuple(step["lower"])

    @property
    def is_migration(self):
        return not self.is_stamp

    @property
    def is_downgrade(self):
        return not self.is_upgrade

    @property
    def up_revision_id(self):
        return self.up_revision_ids[0] if self.up_revision_ids else None

    @property
    def up_revision(self):
        return self.migration_context.script.get_revision(self.up_revision_id)

    @property
    def source_revision_ids(self):
        return self.down_revision_ids if self.is_upgrade else self.up_revision_ids

    @property
    def destination_revision_ids(self):
        return self.up_revision_ids if self.is_upgrade else self.down_revision_ids


_modules = {}


def _begun(index, step):
    """A step's function, and its name where Alembic would log another than that of the direction."""
    if step["direction"] == "stamp":
        return None, None
    try:
        function = _function(step)
    except BaseException:
        # A module that fails is a failure of its step.
        request({"kind": "step_begin", "index": index, "function": None})
        raise
    name = getattr(function, "__name__", None)
    return function, None if name == step["direction"] else name


def _function(step):
    """`upgrade` or `downgrade` of a revision's file, which is run as a module of its own."""
    path = step["path"]
    module = _modules.get(path)
    if module is None:
        module = _modules[path] = _load(path, _code)
    function = getattr(module, step["direction"], None)
    if function is None:
        raise AttributeError(f"module '{module.__name__}' has no attribute '{step['direction']}'")
    return function


def module_of(path):
    """A revision as a module, before its turn or out of it: what is compiled ahead comes in the order of the steps."""
    module = _modules.get(path)
    if module is None:
        module = _modules[path] = _load(path, _compiled)
    return module


def _load_what_acts():
    """Alembic has loaded every file before the first step: what one does by that is done, `@compiles` is for the SQL of all."""
    from _retort import environment

    for path in environment["loaded_first"]:
        try:
            module_of(path)
        except BaseException as error:
            _modules.pop(path, None)
            if _ends_the_run(error):
                raise


def _ends_the_run(error):
    """A statement failed; anything else fails again, for all to see, when it is the file's turn."""
    from _absent import AbsentError
    from sqlalchemy.exc import DBAPIError

    return isinstance(error, DBAPIError) or not isinstance(error, (Exception, AbsentError))


def _load(path, code_of):
    name = path.rpartition("/")[2].removesuffix(".py").replace(".", "_") + "_py"
    # Alembic's own names; a module that looks itself up (dataclasses, pickle) finds itself.
    module = type(sys)(name)
    module.__file__ = path
    sys.modules[name] = module
    exec(code_of(path), module.__dict__)
    return module


def _code(path):
    code = compiled_ahead(path)
    return _compiled(path) if code is None else code


def _compiled(path):
    # As Python reads a module: a byte order mark is no part of it.
    with open(path, encoding="utf-8-sig") as file:
        return compile(file.read(), path, "exec")


def _callbacks(given):
    if given is None:
        return ()
    return tuple(given) if isinstance(given, (list, tuple, set)) else (given,)
