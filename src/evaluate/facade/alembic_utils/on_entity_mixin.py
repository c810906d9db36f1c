"""What belongs to a table."""

from .statement import coerce_to_unquoted


class OnEntityMixin:
    """`ON public.users`"""

    def __init__(self, schema, signature, definition, on_entity):
        super().__init__(schema=schema, signature=signature, definition=definition)
        self.on_entity = coerce_to_unquoted(on_entity if "." in on_entity else "public." + on_entity)

    @property
    def identity(self):
        return f"{super().identity} {self.on_entity}"
