"""Tables that are as their models say, told from the catalogs' facts alone: most tables, and no object is made for them."""

import re

from alembic.ddl.compare_types import types_differ
from alembic.util import sqla_compat
from sqlalchemy.sql.naming import _NONE_NAME
from sqlalchemy.sql.type_api import NULLTYPE


class Quick:
    """Says yes where the whole comparison would find nothing and log nothing; in doubt it says no."""

    def __init__(self, autogen_context):
        options = autogen_context.migration_context.opts
        types, defaults = options.get("compare_type", True), options.get("compare_server_default", False)
        self.applies = not (
            autogen_context._object_filters
            or autogen_context._name_filters
            or callable(types)
            or callable(defaults)
            or not _only_ours(autogen_context)
        )
        self._types = types is not False
        self._defaults = defaults is not False
        self._reflected_types = {}
        self._same_types = {}
        self._function_texts = {}

    def unchanged(self, schema, name, facts, table):
        """Whether nothing is to be done for a table."""
        return (
            (table.comment or None) == (facts["table_comment"]["text"] or None)
            and self._columns(facts["columns"], table)
            and _uniques_and_indexes(facts, table)
            and _foreign_keys(facts["foreign_keys"], table)
        )

    def _columns(self, found, table):
        columns = table.columns.values()
        if len(columns) != len(found):
            return False
        by_name = {column.name: column for column in columns}
        for facts in found:
            column = by_name.get(facts["name"])
            if (
                column is None
                or column.system
                or column.nullable is not facts["nullable"]
                or (column.comment or facts["comment"]) and (column.comment or None) != (facts["comment"] or None)
                or self._types and not self._same_type(facts, column)
                or self._defaults and not self._same_default(facts, column)
            ):
                return False
        return True

    def _same_type(self, facts, column):
        type_ = facts["type"]
        key = type_["name"]
        if type_["arguments"] or type_["array"] or type_["collation"] is not None or type_["named"] is not None:
            key = (key, *type_["arguments"], type_["array"], type_["collation"], str(type_["named"]))
        wanted = column.type
        # A type within it is known by its identity: in the worst case the pair is compared again.
        pair = (key, type(wanted), *wanted.__dict__.values())
        try:
            same = self._same_types.get(pair)
        except TypeError:
            return self._compared(key, facts, wanted)
        if same is None:
            same = self._same_types[pair] = self._compared(key, facts, wanted)
        return same

    def _compared(self, key, facts, wanted):
        found = self._reflected_types.get(key)
        if found is None:
            from sqlalchemy.engine.catalog_types import known_type

            found = self._reflected_types[key] = known_type(facts["type"]) or NULLTYPE
        if found is NULLTYPE or wanted._type_affinity.__name__ == "NullType":
            return False
        return not types_differ(found, wanted)

    def _same_default(self, facts, column):
        wanted = column.server_default
        if "identity" in facts or "computed" in facts:
            return False
        if wanted is None or facts["default"] is None:
            return wanted is None and facts["default"] is None
        given = getattr(wanted, "arg", None)
        text = given if isinstance(given, str) else self._text(given)
        return text is not None and (facts["default"] == text or _same_literal(facts["default"], given, text))

    def _text(self, given):
        """What `text("now()")` and `func.now()` say; an expression with arguments is none that is told here."""
        text = getattr(given, "text", None)
        if text is not None or getattr(given, "__visit_name__", None) != "function" or given.clause_expr.clauses:
            return text
        key = (type(given), getattr(given, "name", None), given.packagenames)
        text = self._function_texts.get(key)
        if text is None:
            text = self._function_texts[key] = sqla_compat.directive_text(given)
        return text


_ours = None


def _only_ours(autogen_context):
    """Whether tables and columns are compared by the functions of this package, and by all that look at them."""
    global _ours
    if _ours is None:
        from . import comments, constraints, foreign_keys, indexes_and_uniques, server_defaults, types

        modules = (comments, constraints, foreign_keys, indexes_and_uniques, server_defaults, types)
        _ours = {module.__name__ for module in modules}
    dialect = autogen_context.dialect.name
    functions = [
        function.__module__
        for target in ("table", "column")
        for function, _ in autogen_context.comparators.functions(target, dialect)
    ]
    return set(functions) == _ours


# Types whose equality holds for two literals of one text, and text that means itself.
_LITERAL = re.compile(r"'([^'\\%:]*)'::(character varying|text|bpchar|numeric|integer|bigint|smallint|boolean|jsonb|uuid)")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def _same_literal(found, given, text):
    """`'new'::character varying` beside `new`: what PostgreSQL would be asked, `SELECT 'new'::character varying = 'new'`, is true."""
    literal = _LITERAL.fullmatch(found)
    if literal is None:
        return False
    if not isinstance(given, str):
        return text == f"'{literal[1]}'"
    if literal[2] == "numeric":
        return text == literal[1] and _NUMBER.fullmatch(text) is not None
    return text == literal[1]


def _uniques_and_indexes(facts, table):
    uniques = {
        found["name"]: (tuple(sorted(found["column_names"])), _distinct(found["dialect_options"]))
        for found in facts["unique_constraints"]
    }
    indexes = {
        found["name"]: found for found in facts["indexes"] if not found.get("duplicates_constraint")
    }
    for index in table._indexes:
        found = indexes.pop(sqla_compat.final_name(index), None)
        if found is None or not _same_index(found, index):
            return False
    unnamed = set()
    for constraint in table.constraints:
        if constraint.__visit_name__ != "unique_constraint":
            continue
        columns = tuple(sorted([column.name for column in constraint.columns]))
        if constraint.name is None or constraint.name is _NONE_NAME:
            unnamed.add(columns)
        elif uniques.pop(sqla_compat.final_name(constraint), None) != (columns, _distinct(constraint.dialect_kwargs)):
            return False
    return not indexes and unnamed == {columns for columns, _ in uniques.values()}


def _distinct(options):
    return bool(options.get("postgresql_nulls_not_distinct"))


def _same_index(found, index):
    names = found["column_names"]
    if (
        bool(index.unique) is not found["unique"]
        or None in names
        or found.get("column_sorting")
        or len(index.expressions) != len(names)
        or _distinct(found["dialect_options"]) is not _distinct(index.dialect_kwargs)
    ):
        return False
    return all(
        expression.__visit_name__ == "column" and expression.name == name
        for expression, name in zip(index.expressions, names)
    )


def _foreign_keys(found, table):
    wanted = [constraint for constraint in table.constraints if constraint.__visit_name__ == "foreign_key_constraint"]
    if len(wanted) != len(found):
        return False
    return {_wanted_key(constraint) for constraint in wanted} == {_found_key(facts) for facts in found}


def _wanted_key(constraint):
    referred = [fk.column for fk in constraint.elements]
    return (
        tuple([column.name for column in constraint.columns]), referred[0].table.schema, referred[0].table.name,
        tuple([column.name for column in referred]), action(constraint.onupdate), action(constraint.ondelete),
        timing(constraint.deferrable, constraint.initially),
    )


def _found_key(facts):
    options = facts["options"]
    return (
        tuple(facts["constrained_columns"]), facts["referred_schema"], facts["referred_table"],
        tuple(facts["referred_columns"]), action(options.get("onupdate")), action(options.get("ondelete")),
        timing(options.get("deferrable"), options.get("initially")),
    )


def action(given):
    """ON DELETE in lower case; NO ACTION is none."""
    return None if not given or given.lower() == "no action" else given.lower()


def timing(deferrable, initially):
    """DEFERRABLE and INITIALLY as one of three."""
    if initially and initially.lower() == "deferred":
        return "initially_deferrable"
    return "deferrable" if deferrable else "not deferrable"
