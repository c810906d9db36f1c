"""What one comparison knows: the models, the connection, the options of `context.configure()`."""

from contextlib import contextmanager

from . import compare

DEFAULT_PLUGINS = ("alembic.autogenerate.*",)

# What EnvironmentContext.configure() adds to the options that env.py gives.
_DEFAULTS = {
    "sqlalchemy_module_prefix": "sa.", "alembic_module_prefix": "op.", "user_module_prefix": None,
    "render_as_batch": False, "render_item": None, "include_schemas": False, "include_name": None,
    "include_object": None, "target_metadata": None, "process_revision_directives": None,
    "upgrade_token": "upgrades", "downgrade_token": "downgrades",
}


class AutogenContext:
    """The `autogen_context` of `render_item` and of comparators."""

    def __init__(self, migration_context, metadata=None, opts=None, autogenerate=True):
        from alembic.util import CommandError

        if autogenerate and migration_context is not None and migration_context.as_sql:
            raise CommandError(
                "autogenerate can't use as_sql=True as it prevents querying the database for schema information"
            )
        if autogenerate:
            _refuse_lost()
            self.comparators = _comparators(migration_context)
        given = migration_context.opts if opts is None else opts
        self.opts = {**_DEFAULTS, **given}
        self.metadata = self.opts["target_metadata"] if metadata is None else metadata
        if autogenerate and self.metadata is None and migration_context.environment_context is not None:
            raise CommandError(
                "Can't proceed with --autogenerate option; environment script "
                f"{migration_context.script.env_py_location} does not provide a MetaData object or sequence of "
                "objects to the context."
            )
        self._object_filters = [self.opts["include_object"]] if self.opts["include_object"] else []
        self._name_filters = [self.opts["include_name"]] if self.opts["include_name"] else []
        self.migration_context = migration_context
        self.connection = migration_context.bind
        self.dialect = migration_context.dialect
        self.imports = set()
        self._has_batch = False
        self._inspector = None
        self._sorted_tables = None
        self._tables_by_key = None

    @property
    def inspector(self):
        """The Inspector of the connection."""
        if self._inspector is None:
            if self.connection is None:
                raise TypeError("can't return inspector as this AutogenContext has no database connection")
            from sqlalchemy import inspect

            self._inspector = inspect(self.connection)
        return self._inspector

    @contextmanager
    def _within_batch(self):
        self._has_batch = True
        yield
        self._has_batch = False

    def run_name_filters(self, name, type_, parent_names):
        """`include_name(name, type_, parent_names)`"""
        if "schema_name" in parent_names:
            table = name if type_ == "table" else parent_names.get("table_name")
            if table:
                schema = parent_names["schema_name"]
                parent_names["schema_qualified_table_name"] = f"{schema}.{table}" if schema else table
        return all(accepts(name, type_, parent_names) for accepts in self._name_filters)

    def run_object_filters(self, object_, name, type_, reflected, compare_to):
        """`include_object(object, name, type_, reflected, compare_to)`"""
        return all(accepts(object_, name, type_, reflected, compare_to) for accepts in self._object_filters)

    run_filters = run_object_filters

    @property
    def _metadatas(self):
        return list(self.metadata) if isinstance(self.metadata, (list, tuple, set)) else [self.metadata]

    @property
    def sorted_tables(self):
        """The tables of all MetaData, each after those that it refers to."""
        if self._sorted_tables is None:
            self._sorted_tables = [table for metadata in self._metadatas for table in metadata.sorted_tables]
        return self._sorted_tables

    @property
    def table_key_to_table(self):
        """The tables of all MetaData by `schema.name`."""
        if self._tables_by_key is None:
            found = {}
            for metadata in self._metadatas:
                twice = ", ".join(f'"{key}"' for key in sorted(found.keys() & metadata.tables.keys()))
                if twice:
                    raise ValueError(f"Duplicate table keys across multiple MetaData objects: {twice}")
                found.update(metadata.tables)
            self._tables_by_key = found
        return self._tables_by_key


def _refuse_lost():
    """Models that could not be made are no tables that are to be dropped."""
    import sys

    lost = sys.modules.get("_absent.tables")
    if lost is not None:
        lost.refuse_lost()


def _comparators(migration_context):
    from alembic.runtime.plugins import Plugin

    chosen = compare.comparators.branch()
    plugins = migration_context.opts.get("autogenerate_plugins") or DEFAULT_PLUGINS
    Plugin.populate_autogenerate_priority_dispatch(chosen, plugins)
    return chosen
