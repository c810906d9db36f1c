"""The database's side: facts of all tables of a schema at once, and tables made of them where one is needed."""

import re

from sqlalchemy.sql.naming import conv
from sqlalchemy.sql.schema import BLANK_SCHEMA, MetaData, Table

from ..log import info

_QUESTIONS = {
    "columns": "columns", "primary_keys": "pk_constraint", "foreign_keys": "foreign_keys", "indexes": "indexes",
    "uniques": "unique_constraints", "checks": "check_constraints", "comments": "table_comment",
}
_NAMED = ("foreign_keys", "indexes", "unique_constraints", "check_constraints")
_NEXTVAL = re.compile(r"nextval\('(.+?)'::regclass\)")
# From a sequence to the column that owns it; a serial column and its sequence are no news.
_OWNERS = """
    SELECT s.name, c.relname, a.attname
    FROM unnest(CAST(:names AS text[])) AS s (name)
    JOIN pg_catalog.pg_class AS c ON c.oid = CAST(s.name AS regclass) AND c.relkind = 'S'
    JOIN pg_catalog.pg_depend AS d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass
      AND d.refclassid = 'pg_class'::regclass
    JOIN pg_catalog.pg_class AS t ON t.oid = d.refobjid
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
"""


class Reflected:
    """What the database has."""

    def __init__(self, autogen_context):
        self.inspector = autogen_context.inspector
        self._connection = autogen_context.connection
        self._facts = {}
        self._tables = {}

    def load(self, schema, names, available):
        """Asks for all that there is to know of these tables."""
        if not names:
            return
        # Without names the catalogs are read faster, unless most of it is not wanted.
        asked = list(names) if 2 * len(names) < len(available) else None
        questions = list(_QUESTIONS)
        for place, (question, key) in enumerate(_QUESTIONS.items()):
            # The server gets the questions that follow with the first, and works while facts are taken apart.
            found = self.inspector._ask(
                question, schema, kinds=["table", "foreign_table"], temporary=False, names=asked,
                then=questions[place + 1:],
            )
            for name, facts in found:
                self._facts.setdefault((schema, name), {})[key] = facts

    def facts(self, schema, name):
        """Columns, keys, indexes, ... as the catalogs have them."""
        return self._facts[schema, name]

    def omit_serials(self, keys):
        """Takes `nextval(...)` away from the columns that own their sequence, and tells it."""
        found = []
        for key in keys:
            for column in self._facts[key]["columns"]:
                match = _serial(column) if column["default"] is not None else None
                if match:
                    found.append((key, column, match.group(1)))
        if not found:
            return
        owners = self._owners([sequence for _, _, sequence in found])
        for (_, table), column, sequence in found:
            name, owner = owners.get(sequence, (None, None))
            if owner == column["name"]:
                info(
                    "alembic.ddl.postgresql",
                    "Detected sequence named '%s' as owned by integer column '%s(%s)', assuming SERIAL and omitting",
                    name, table, owner,
                )
                column["default"] = None

    def _owners(self, sequences):
        from sqlalchemy import text

        owners = {}
        for sequence, name, column in self._connection.execute(text(_OWNERS), {"names": sequences}):
            owners.setdefault(sequence, (name, column))
        return owners

    def table(self, schema, name):
        """The table as an object."""
        made = self._tables.get((schema, name))
        if made is None:
            made = self._tables[schema, name] = self._made(schema, name)
        return made

    def _made(self, schema, name):
        from sqlalchemy.sql.schema.reflecting import Reflection

        facts = self._facts[schema, name]
        self._convert(facts)
        # Each in a MetaData of its own: what it refers to need not be made.
        table = Table(name, MetaData(), schema=BLANK_SCHEMA if schema is None else schema)
        reflection = Reflection(self.inspector, resolve_fks=False)
        reflection._known[schema, name] = facts
        reflection.fill(table)
        if table.primary_key.name is not None:
            table.primary_key.name = conv(table.primary_key.name)
        return table

    @staticmethod
    def _convert(facts):
        """Types become objects, and names final ones: no convention applies to what the database has."""
        from sqlalchemy.engine.catalog_types import column_type

        if facts.get("converted"):
            return
        facts["converted"] = True
        for column in facts["columns"]:
            column["type"] = column_type(column["type"], column["name"])
        if facts["pk_constraint"] is None:
            facts["pk_constraint"] = {"name": None, "constrained_columns": []}
        for key in _NAMED:
            for found in facts[key]:
                if found["name"] is not None:
                    found["name"] = conv(found["name"])


def _serial(column):
    type_ = column["type"]
    if type_["array"] or type_["named"] is not None or type_["name"] not in ("integer", "bigint"):
        return None
    return _NEXTVAL.match(column["default"])
