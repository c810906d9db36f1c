"""The comparator: entities that are new, gone, or have another definition."""

from itertools import zip_longest

from alembic.autogenerate import comparators

from . import rendering  # noqa: F401
from .depends import solve_resolution_order
from .registry import entity_classes, registry
from .reversible_op import CreateOp, DropOp, ReplaceOp
from .said import info
from .simulate import simulate_entity
from .statement import normalize_whitespace

_LOGGER = "alembic_utils.replaceable_entity"


@comparators.dispatch_for("schema")
def compare_registered_entities(autogen_context, upgrade_ops, schemas):
    """What is registered, then what else is in its schemas."""
    connection, entities = autogen_context.connection, registry.entities()
    observed = _observed(autogen_context, schemas, entities)
    with _looking(connection):
        ordered = solve_resolution_order(connection, entities)
    changed, known = [], set()
    for entity in ordered:
        info(_LOGGER, "Detecting required migration op %s %s", type(entity).__name__, entity.identity)
        if type(entity) not in registry.allowed_entity_types or not _included(entity, autogen_context, False):
            continue
        with _looking(connection):
            # A project's own class may have its own ways.
            operation = entity.get_required_migration_op(connection, dependencies=changed)
            known.add(entity.get_database_definition(connection, dependencies=changed).identity)
        if operation is not None:
            upgrade_ops.ops.append(operation)
            changed.append(entity)
            _detected(operation, entity)
    with _looking(connection):
        for cls in entity_classes():
            if cls in registry.allowed_entity_types:
                for schema in observed:
                    _dropped(cls.from_database(connection, schema=schema), known, autogen_context, upgrade_ops)


class _looking:
    """`SAVEPOINT`: whatever is done within is rolled back."""

    def __init__(self, connection):
        self._connection = connection

    def __enter__(self):
        self._savepoint = self._connection.begin_nested()
        # What a simulated `DROP ... CASCADE` would take along is no news.
        self._connection.exec_driver_sql("SET LOCAL client_min_messages TO warning")

    def __exit__(self, type_, value, traceback):
        self._savepoint.rollback()


def _observed(autogen_context, schemas, entities):
    found = {entity.schema for entity in entities} | set(schemas) | registry.schemas
    if autogen_context.opts["include_schemas"]:
        found |= set(autogen_context.inspector.get_schema_names())
    # `exclude_schemas` is heeded by no version of the package that Alembic 1.18 goes with.
    return sorted(found - {None, "information_schema"})


def _included(entity, autogen_context, reflected):
    name = f"{entity.schema}.{entity.signature}"
    # Alembic looks for a table's name in what it hands to `include_name`.
    parents = {"schema_name": entity.schema, "table_name": f"Not applicable for type {entity.type_}"}
    if reflected and not autogen_context.run_name_filters(name, entity.type_, parents):
        return False
    return autogen_context.run_object_filters(entity, name, entity.type_, reflected, None)


def _dropped(found, known, autogen_context, upgrade_ops):
    for entity in found:
        if _included(entity, autogen_context, True) and entity.identity not in known:
            operation = DropOp(entity)
            upgrade_ops.ops.append(operation)
            _detected(operation, entity)


def _detected(operation, entity):
    names = type(operation).__name__, type(entity).__name__
    info(_LOGGER, "Detected %s op for %s %s", *names, entity.identity)


def required(connection, entity, dependencies):
    """What has to be done for an entity, if anything."""
    there = entity.from_database(connection, schema=entity.schema)
    wanted = entity.get_database_definition(connection, dependencies=dependencies)
    for found in there:
        if found.identity == wanted.identity:
            if normalize_whitespace(found.definition) == normalize_whitespace(wanted.definition):
                return None
            # For the way back.
            entity._version_to_replace = found
            return ReplaceOp(entity)
    return CreateOp(entity)


def as_written(connection, entity, dependencies):
    """The entity as the database writes it: the one that is there with it, and not without it."""

    def listed():
        return sorted(entity.from_database(connection, schema=entity.schema), key=lambda found: found.identity)

    with simulate_entity(connection, entity, dependencies):
        connection.execute(entity.to_sql_statement_drop())
        without = listed()
    with simulate_entity(connection, entity, dependencies):
        having = listed()
    for other, found in zip_longest(without, having):
        if other is None or other.identity != found.identity:
            return found
    from .exceptions import UnreachableException

    raise UnreachableException
