"""What belongs to a table."""

from .statement import coerce_to_unquoted


class OnEntityMixin:
    """`ON public.users`"""

    def __init__(self, schema, signature, definition, on_entity):
        super().__init__(schema=schema, signature=signature, definition=definition)
        self.on_entity = coerce_to_unquoted(on_entity if "." in on_entity else "public." + on_entity)

    def to_variable_name(self):
        table = self.on_entity.lower().partition(".")[2]
        return f"{self.schema.lower()}_{table}_{self._variable_name}"

    def render_self_for_migration(self, omit_definition=False):
        return self._call([*self._named(), ("on_entity", f'"{self.on_entity}"'), self._defined(omit_definition)])

    @property
    def identity(self):
        return f"{super().identity} {self.on_entity}"
