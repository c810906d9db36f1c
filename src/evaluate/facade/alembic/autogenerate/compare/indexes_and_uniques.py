"""Indexes and UNIQUE constraints: by name, those without by their columns."""

from alembic.operations import ops
from alembic.util.dispatch import PriorityDispatchResult
from sqlalchemy.sql.schema import Index, UniqueConstraint
from sqlalchemy.sql.text_clause import TextClause

from ..log import info
from .signatures import IndexSignature, UniqueSignature

_LOGGER = "alembic.autogenerate.compare.constraints"
_SORTING = ("asc", "desc", "nulls_first", "nulls_last")


def _compare_indexes_and_uniques(autogen_context, modify_ops, schema, tname, conn_table, metadata_table):
    _IndexesAndUniques(autogen_context, modify_ops, schema, tname, conn_table, metadata_table).compare()
    return PriorityDispatchResult.CONTINUE


class _IndexesAndUniques:
    """One table's."""

    def __init__(self, autogen_context, modify_ops, schema, tname, conn_table, metadata_table):
        self._context = autogen_context
        self._impl = autogen_context.migration_context.impl
        self._ops = modify_ops.ops
        self._tname = tname
        # CREATE TABLE and DROP TABLE take the constraints along, not the indexes.
        self._indexes_only = conn_table is None or metadata_table is None
        uniques, indexes = _of_model(metadata_table)
        conn_uniques, conn_indexes = self._of_database(schema, tname, conn_table)
        self._impl.correct_for_autogen_constraints(conn_uniques, conn_indexes, uniques, indexes)
        self._uniques = [UniqueSignature(each) for each in uniques]
        self._indexes = [IndexSignature(each) for each in indexes]
        self._conn_uniques = [UniqueSignature(each) for each in conn_uniques]
        self._conn_indexes = [IndexSignature(each) for each in conn_indexes]

    def _of_database(self, schema, tname, table):
        if table is None:
            return [], []
        facts = self._context._reflected.facts(schema, tname)
        parents = {"table_name": tname, "schema_name": schema}

        def kept(key, type_):
            accepts = self._context.run_name_filters
            return [each for each in facts[key] if accepts(each["name"], type_, dict(parents))]

        indexes = [self._index(each, table) for each in kept("indexes", "index")]
        found = kept("unique_constraints", "unique_constraint")
        return ([] if self._indexes_only else [self._unique(each, table) for each in found]), indexes

    def _index(self, facts, table):
        sorting = facts.get("column_sorting") or {}
        elements = []
        for place, name in enumerate(facts["column_names"]):
            if name is None:
                name = facts["expressions"][place]
                element = TextClause(name)
            else:
                element = table.c[name]
            for word in sorting.get(name, ()):
                if word in _SORTING:
                    element = getattr(_sortable(element), word)()
            elements.append(element)
        options = self._impl.adjust_reflected_dialect_options(facts, "index")
        index = Index(facts["name"], *elements, unique=facts["unique"], _table=table, **options)
        if "duplicates_constraint" in facts:
            index.info["duplicates_constraint"] = facts["duplicates_constraint"]
        return index

    def _unique(self, facts, table):
        columns = [table.c[name] for name in facts["column_names"]]
        options = self._impl.adjust_reflected_dialect_options(facts, "unique_constraint")
        return UniqueConstraint(*columns, name=facts["name"], **options)

    def compare(self):
        """Removed ones, changed ones, added ones, each in the order of their names."""
        wanted = {each.final_name: each for each in [*self._uniques, *self._indexes]}
        wanted.pop(None, None)
        found = {each.name: each for each in [*self._conn_uniques, *self._conn_indexes] if each.name}
        doubled = self._doubled()
        unnamed = {each.unnamed: each for each in self._uniques if each.final_name is None}
        for name in sorted(found.keys() - wanted.keys()):
            if not found[name].is_index and found[name].unnamed in unnamed:
                continue
            if name not in doubled:
                self._removed(found[name])
            elif self._is_unknown(*doubled[name]):
                for each in doubled[name]:
                    self._removed(each)
        for name in sorted(found.keys() & wanted.keys()):
            there = doubled[name][wanted[name].is_index] if name in doubled else found[name]
            self._compared(there, wanted[name])
        for name in sorted(wanted.keys() - found.keys()):
            self._added(wanted[name])
        known = {each.unnamed for each in self._conn_uniques}
        for key, signature in unnamed.items():
            if key not in known:
                self._added(signature)

    def _doubled(self):
        """Names that a constraint and an index have."""
        uniques = {each.name: each for each in self._conn_uniques}
        return {each.name: (uniques[each.name], each) for each in self._conn_indexes if each.name in uniques}

    def _is_unknown(self, unique, index):
        return all(index.unnamed != each.unnamed for each in self._indexes) and all(
            unique.unnamed != each.unnamed for each in self._uniques
        )

    def _compared(self, there, wanted):
        if there.is_index is not wanted.is_index:
            self._removed(there)
            self._added(wanted)
            return
        compare = self._impl.compare_indexes if wanted.is_index else self._impl.compare_unique_constraint
        result = compare(wanted.const, there.const)
        if result.is_different:
            self._changed(there, wanted, result.message)
        elif result.is_skip:
            info(
                _LOGGER, "Cannot compare %s %r, assuming equal and skipping. %s",
                "index" if there.is_index else "unique constraint", there.name, result.message,
            )

    def _accepts(self, signature, reflected, compare_to=None):
        type_ = "index" if signature.is_index else "unique_constraint"
        return self._context.run_object_filters(signature.const, signature.name, type_, reflected, compare_to)

    def _added(self, signature):
        if not signature.is_index and self._indexes_only or not self._accepts(signature, False):
            return
        self._ops.append(_adding(signature))
        kind = "index" if signature.is_index else "unique constraint"
        info(_LOGGER, "Detected added %s %r on '%s'", kind, signature.name, signature.column_names)

    def _removed(self, signature):
        if not signature.is_index and self._indexes_only or not self._accepts(signature, True):
            return
        self._ops.append(_dropping(signature))
        kind = "index" if signature.is_index else "unique constraint"
        info(_LOGGER, "Detected removed %s %r on %r", kind, signature.name, self._tname)

    def _changed(self, there, wanted, reason):
        if self._accepts(wanted, False, there.const):
            kind = "index" if there.is_index else "unique constraint"
            info(_LOGGER, "Detected changed %s %r on %r: %s", kind, there.name, self._tname, reason)
            self._ops += [_dropping(there), _adding(wanted)]


def _of_model(table):
    if table is None:
        return [], []
    uniques = [each for each in table._sorted_constraints() if isinstance(each, UniqueConstraint)]
    return uniques, list(table._indexes)


def _sortable(element):
    if not isinstance(element, TextClause):
        return element
    from sqlalchemy.sql.elements import literal_column

    return literal_column(element.text)


def _adding(signature):
    if signature.is_index:
        return ops.CreateIndexOp.from_index(signature.const)
    return ops.AddConstraintOp.from_constraint(signature.const)


def _dropping(signature):
    if signature.is_index:
        return ops.DropIndexOp.from_index(signature.const)
    return ops.DropConstraintOp.from_constraint(signature.const)
