"""`from alembic_postgresql_enum.sql_commands.indexes import TableIndex`"""

from typing import NamedTuple


class TableIndex(NamedTuple):
    """An index that is dropped while an enum changes, and made again."""

    name: str
    definition: str

    def _drop(self):
        schema, _, name = self.name.rpartition(".")
        quoted = f'"{name.strip(chr(34))}"'
        if schema:
            quoted = f'"{schema.strip(chr(34))}".{quoted}'
        return f"DROP INDEX IF EXISTS {quoted}"

    def _renamed(self, schema, enum, renamed):
        definition = self.definition
        for old, new in renamed:
            for type_name in (enum, f"{schema}.{enum}"):
                definition = definition.replace(f"'{old}'::{type_name}", f"'{new}'::{type_name}")
        return definition
