"""`Table("users", metadata, autoload_with=bind)`: columns, keys and indexes as the database has them."""

from ..text_clause import TextClause
from .columns import Column
from .check_constraints import CheckConstraint
from .constraints import UniqueConstraint
from .defaults import Computed, DefaultClause, Identity
from .foreign_keys import ForeignKeyConstraint
from .indexes import Index
from .items import BLANK_SCHEMA

_ANY_KIND = 7
_ANY_SCOPE = 3
_QUESTIONS = (
    "columns", "pk_constraint", "foreign_keys", "indexes", "unique_constraints", "check_constraints", "table_comment",
)


def reflect_table(table, bind, include_columns=None, resolve_fks=True):
    """Fills a table with what `bind` has of it."""
    from sqlalchemy import inspect

    Reflection(inspect(bind), resolve_fks).fill(table, include_columns)


class Reflection:
    """One run of reflection: what it has asked of many tables at once it need not ask of each."""

    def __init__(self, inspector, resolve_fks=True):
        self.inspector = inspector
        self._resolve_fks = resolve_fks
        self._known = {}

    def _inspected(self):
        return self.inspector

    def load(self, schema, names=None):
        """Asks about several tables at once."""
        for question in _QUESTIONS:
            ask = getattr(self.inspector, "get_multi_" + question)
            found = ask(schema=schema, filter_names=names, kind=_ANY_KIND, scope=_ANY_SCOPE)
            for key, facts in found.items():
                self._known.setdefault(key, {})[question] = facts

    def fill(self, table, include_columns=None, exclude_columns=()):
        """Gives a table its columns and all else."""
        name, schema = str(table.name), table.schema
        key = (schema, name)
        if key not in self._known:
            self.load(schema, [name])
        facts = self._known.get(key)
        if facts is None:
            from sqlalchemy import exc

            raise exc.NoSuchTableError(name)
        columns = {}
        for found in facts["columns"]:
            if (include_columns and found["name"] not in include_columns) or found["name"] in exclude_columns:
                continue
            # A spatial type has its index with it.
            if hasattr(found["type"], "_reflected_with"):
                found["type"]._reflected_with(found["name"], facts["indexes"])
            column = _column(found)
            columns[found["name"]] = column
            table.append_column(column, replace_existing=True)
        _primary_key(table, facts["pk_constraint"], columns)
        for found in facts["foreign_keys"]:
            if all(column in columns for column in found["constrained_columns"]):
                self._foreign_key(table, found)
        for found in facts["indexes"]:
            if not found.get("duplicates_constraint") and _all_kept(found["column_names"], columns):
                _index(table, found)
        for found in facts["unique_constraints"]:
            if _all_kept(found["column_names"], columns):
                _unique(table, found)
        for found in facts["check_constraints"]:
            check = CheckConstraint(TextClause(found["sqltext"]), name=found["name"], comment=found["comment"])
            table.append_constraint(check)
        table.comment = facts["table_comment"]["text"]

    def _foreign_key(self, table, found):
        schema, target = found["referred_schema"], found["referred_table"]
        if self._resolve_fks:
            self._table(table.metadata, target, schema)
        prefix = target if schema is None else f"{schema}.{target}"
        table.append_constraint(
            ForeignKeyConstraint(
                found["constrained_columns"], [f"{prefix}.{column}" for column in found["referred_columns"]],
                name=found["name"], link_to_name=True, comment=found["comment"], **found["options"],
            )
        )

    def _table(self, metadata, name, schema, **options):
        from .tables import Table

        return Table(name, metadata, schema=BLANK_SCHEMA if schema is None else schema, autoload_with=self, **options)

    def into(self, metadata, schema, names, **options):
        """Adds tables to a MetaData."""
        from sqlalchemy import exc

        self.load(schema, names)
        for name in names:
            try:
                self._table(metadata, name, schema, **options)
            except exc.UnreflectableTableError as error:
                import warnings

                warnings.warn(f"Skipping table {name}: {error}", exc.SAWarning, stacklevel=3)


def _column(found):
    items = []
    if found["default"] is not None:
        items.append(DefaultClause(TextClause(found["default"]), _reflected=True))
    if "computed" in found:
        items.append(Computed(**found["computed"]))
    if "identity" in found:
        items.append(Identity(**found["identity"]))
    return Column(
        found["name"], found["type"], *items, nullable=found["nullable"], autoincrement=found["autoincrement"],
        comment=found["comment"],
    )


def _primary_key(table, found, columns):
    key = table.primary_key
    key.name = found["name"]
    key.comment = found.get("comment")
    key._dialect_kwargs = dict(found.get("dialect_options") or {})
    for name in found["constrained_columns"]:
        column = columns.get(name)
        if column is not None:
            column.primary_key = True
            key.columns.add(column)
    # It has the database's name now: a copy of the table takes it along.
    key._implicit_generated = not len(key.columns)


def _all_kept(names, columns):
    return all(name is None or name in columns for name in names)


def _index(table, found):
    sorting = found.get("column_sorting", {})
    elements = []
    for place, name in enumerate(found["column_names"]):
        if name is None:
            elements.append(TextClause(found["expressions"][place]))
            continue
        element = table.columns[name]
        for word in sorting.get(name, ()):
            element = getattr(element, word)()
        elements.append(element)
    Index(found["name"], *elements, unique=found["unique"], _table=table, **found["dialect_options"])


def _unique(table, found):
    columns = [table.columns[name] for name in found["column_names"]]
    unique = UniqueConstraint(*columns, name=found["name"], comment=found["comment"], **found["dialect_options"])
    table.append_constraint(unique)
