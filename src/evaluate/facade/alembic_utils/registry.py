"""`register_entities([view, function])`: what autogenerate watches."""


class ReplaceableEntityRegistry:
    """All that was registered."""

    def __init__(self):
        self._entities = {}
        self.schemas = set()
        self.exclude_schemas = set()
        self.entity_types = set()

    def clear(self):
        """Forgets it all."""
        for kept in (self._entities, self.schemas, self.exclude_schemas, self.entity_types):
            kept.clear()

    def register(self, entities, schemas=None, exclude_schemas=None, entity_types=None):
        """One of the same identity takes the place of the one before."""
        self._entities.update({entity.identity: entity for entity in entities})
        self.schemas.update(schemas or ())
        self.exclude_schemas.update(exclude_schemas or ())
        self.entity_types.update(entity_types or ())

    @property
    def allowed_entity_types(self):
        """The classes that are compared."""
        return self.entity_types or set(entity_classes())

    def entities(self):
        """In the order in which they came."""
        return list(self._entities.values())


registry = ReplaceableEntityRegistry()


def entity_classes():
    """The classes of the package, and those of the project.

    The package has them in no order. Here what needs others comes first, as drops have it.
    """
    from .pg_extension import PGExtension
    from .pg_function import PGFunction
    from .pg_grant_table import PGGrantTable
    from .pg_materialized_view import PGMaterializedView
    from .pg_policy import PGPolicy
    from .pg_trigger import PGTrigger
    from .pg_view import PGView
    from .replaceable_entity import ReplaceableEntity

    known = [PGTrigger, PGPolicy, PGGrantTable, PGMaterializedView, PGView, PGFunction, PGExtension]
    return [*(cls for cls in ReplaceableEntity.__subclasses__() if cls not in known), *known]
