"""`Table("users", metadata, autoload_with=bind)`: columns, keys and indexes as the database has them."""

from ..text_clause import TextClause
from .columns import Column
from .constraints import CheckConstraint, PrimaryKeyConstraint, UniqueConstraint
from .defaults import Computed, Identity
from .foreign_keys import ForeignKeyConstraint
from .indexes import Index

_IDENTITY_NAMES = ("always", "start", "increment", "minvalue", "maxvalue", "cycle", "cache")


def reflect_table(table, bind):
    """Fills a table with what `bind` knows of it."""
    from sqlalchemy import inspect

    inspector = inspect(bind)
    name, schema = str(table.name), table.schema
    for found in inspector.get_columns(name, schema):
        if table.columns.get(found["name"]) is None:
            table.append_column(_column(found))
    _reflect_keys(table, inspector, name, schema)
    _reflect_constraints(table, inspector, name, schema)
    comment = inspector.get_table_comment(name, schema)
    if comment and comment.get("text") is not None:
        table.comment = comment["text"]


def _column(found):
    items = []
    default = found.get("default")
    if found.get("computed"):
        items.append(Computed(found["computed"]["sqltext"], persisted=found["computed"].get("persisted")))
        default = None
    if found.get("identity"):
        items.append(Identity(**{k: v for k, v in found["identity"].items() if k in _IDENTITY_NAMES}))
        default = None
    return Column(
        found["name"], found["type"], *items, nullable=found.get("nullable", True),
        autoincrement=found.get("autoincrement", "auto") or "auto", comment=found.get("comment"),
        server_default=None if default is None else TextClause(default.replace(":", r"\:")),
    )


def _reflect_keys(table, inspector, name, schema):
    key = inspector.get_pk_constraint(name, schema)
    if key and key.get("constrained_columns"):
        constraint = PrimaryKeyConstraint(*key["constrained_columns"], name=key.get("name"))
        table.append_constraint(constraint)
    for found in inspector.get_foreign_keys(name, schema):
        target = found["referred_table"]
        if found.get("referred_schema"):
            target = f"{found['referred_schema']}.{target}"
        options = found.get("options") or {}
        table.append_constraint(
            ForeignKeyConstraint(
                found["constrained_columns"], [f"{target}.{column}" for column in found["referred_columns"]],
                name=found.get("name"), **_foreign_key_options(options),
            )
        )


def _foreign_key_options(options):
    return {name: options[name] for name in ("onupdate", "ondelete", "deferrable", "initially", "match") if name in options}


def _reflect_constraints(table, inspector, name, schema):
    unique = inspector.get_unique_constraints(name, schema)
    for found in unique:
        table.append_constraint(UniqueConstraint(*found["column_names"], name=found.get("name")))
    for found in inspector.get_check_constraints(name, schema):
        text = TextClause(found["sqltext"].replace(":", r"\:"))
        table.append_constraint(CheckConstraint(text, name=found.get("name"), _autoattach=False))
    constraints = {found.get("name") for found in unique}
    for found in inspector.get_indexes(name, schema):
        if found.get("duplicates_constraint") or found["name"] in constraints:
            continue
        elements = found.get("expressions") or found["column_names"]
        Index(
            found["name"], *[_index_element(table, element) for element in elements], unique=found.get("unique", False),
            _table=table, **_index_options(found.get("dialect_options") or {}),
        )


def _index_element(table, element):
    return element if table.columns.get(element) is not None else TextClause(element.replace(":", r"\:"))


def _index_options(options):
    kept = {name: value for name, value in options.items() if name != "postgresql_include" or value}
    if isinstance(kept.get("postgresql_where"), str):
        kept["postgresql_where"] = TextClause(kept["postgresql_where"].replace(":", r"\:"))
    return kept
