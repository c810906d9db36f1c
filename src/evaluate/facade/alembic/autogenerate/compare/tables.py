"""Tables that are new, gone, or there on both sides."""

from alembic.operations import ops
from alembic.util.dispatch import PriorityDispatchResult

from ..log import info
from .columns import compare_columns
from .reflected import Reflected
from .unchanged import Quick


def _autogen_for_tables(autogen_context, upgrade_ops, schemas):
    migration_context = autogen_context.migration_context
    version_table = (migration_context.version_table_schema, migration_context.version_table)
    reflected = autogen_context._reflected = Reflected(autogen_context)
    in_database = []
    for schema in schemas:
        available = autogen_context.inspector.get_table_names(schema=schema)
        names = [
            name
            for name in sorted(available)
            if (schema, name) != version_table
            and autogen_context.run_name_filters(name, "table", {"schema_name": schema})
        ]
        in_database += [(schema, name) for name in names]
        reflected.load(schema, names, available)
    tables = autogen_context.sorted_tables if autogen_context.table_key_to_table else []
    default = autogen_context.inspector.default_schema_name if any(table.schema for table in tables) else None
    wanted = {}
    for table in tables:
        if (table.schema, table.name) != version_table:
            # As the database's tables are known: without the default schema.
            wanted.setdefault((table.schema if table.schema != default else None, table.name), table)
    _Tables(autogen_context, upgrade_ops, reflected).compare(in_database, wanted)
    return PriorityDispatchResult.CONTINUE


class _Tables:
    """One comparison of all tables."""

    def __init__(self, autogen_context, upgrade_ops, reflected):
        self._context = autogen_context
        self._upgrade_ops = upgrade_ops
        self._reflected = reflected
        comparators = autogen_context.comparators
        self._compare_table = comparators.dispatch("table", qualifier=autogen_context.dialect.name)

    def compare(self, in_database, wanted):
        """Compares what there is with what there should be."""
        known = set(in_database)
        for key, table in wanted.items():
            if key not in known:
                self._added(*key, table)
        removed = [key for key in in_database if key not in wanted]
        for key in self._droppable(removed):
            self._reflected.omit_serials([key])
            self._removed(*key)
        both = sorted((key for key in in_database if key in wanted), key=lambda key: (key[0] or "", key[1]))
        self._reflected.omit_serials(both)
        quick = Quick(self._context)
        for key in both:
            if not quick.applies or not quick.unchanged(*key, self._reflected.facts(*key), wanted[key]):
                self._existing(*key, wanted[key])

    def _added(self, schema, name, table):
        if self._context.run_object_filters(table, name, "table", False, None):
            self._upgrade_ops.ops.append(ops.CreateTableOp.from_table(table))
            if table._unknown_parts:
                from _absent.tables import warn_of_new

                warn_of_new(f"{schema}.{name}" if schema else name, table._unknown_parts)
            info(__name__, "Detected added table %r", f"{schema}.{name}" if schema else name)
            self._within(schema, name, None, table)

    def _removed(self, schema, name):
        table = self._reflected.table(schema, name)
        if self._context.run_object_filters(table, name, "table", True, None):
            self._within(schema, name, table, None)
            self._upgrade_ops.ops.append(ops.DropTableOp.from_table(table))
            info(__name__, "Detected removed table %r", f"{schema}.{name}" if schema else name)

    def _existing(self, schema, name, table):
        found = self._reflected.table(schema, name)
        if self._context.run_object_filters(table, name, "table", False, found):
            self._within(schema, name, found, table)

    def _within(self, schema, name, found, table):
        """What changes in one table."""
        modified = ops.ModifyTableOps(name, [], schema=schema)
        if found is None or table is None:
            self._compare_table(self._context, modified, schema, name, found, table)
        else:
            with compare_columns(schema, name, found, table, modified, self._context):
                self._compare_table(self._context, modified, schema, name, found, table)
        if not modified.is_empty():
            self._upgrade_ops.ops.append(modified)

    def _droppable(self, removed):
        """Each before the tables that it refers to. Alembic drops in no order at all."""
        wanted, ordered, visited = set(removed), [], set()

        def visit(key):
            if key in visited:
                return
            visited.add(key)
            for found in self._reflected.facts(*key)["foreign_keys"]:
                referred = (found["referred_schema"], found["referred_table"])
                if referred in wanted:
                    visit(referred)
            ordered.append(key)

        for key in removed:
            visit(key)
        return ordered[::-1]


def setup(plugin):
    """`alembic.autogenerate.tables`"""
    plugin.add_autogenerate_comparator(_autogen_for_tables, "schema", "tables")
