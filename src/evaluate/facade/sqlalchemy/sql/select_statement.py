"""`select(...)`"""

from sqlalchemy.sql import coercions, enclosing, parameters, selected
from sqlalchemy.sql.column_collection import ColumnCollection
from sqlalchemy.sql.elements import literal_column
from sqlalchemy.sql.from_values import FromText
from sqlalchemy.sql.operator_elements import and_
from sqlalchemy.sql.select_base import GenerativeSelect
from sqlalchemy.sql.selectable import Join


class Select(GenerativeSelect):
    """`select(users.c.id).where(users.c.name == "x")`"""

    __visit_name__ = "select"

    def __init__(self, *entities):
        self._start()
        self._entities = _entities(entities)
        self._raw_entities = entities
        self._from = ()
        self._joins = ()
        # What was joined and selected from, as the script has it: `filter_by()` is about the last of them.
        self._joined_entities = ()
        self._where = ()
        self._having = ()
        self._distinct = None
        self._distinct_on = ()
        self._prefixes = self._suffixes = ()
        self._correlated = None
        self._uncorrelated = ()
        self._auto_correlate = True

    @property
    def selected_columns(self):
        return self._collection(self._result_columns())

    inner_columns = property(lambda self: iter(self._result_columns()))

    @property
    def whereclause(self):
        return and_(*self._where) if self._where else None

    @property
    def columns_clause_froms(self):
        return [table for entity in self._entities for table in entity._from_objects()]

    def get_final_froms(self):
        return self._froms()

    froms = property(get_final_froms)

    def _result_columns(self):
        return selected.expand(self._entities)

    def where(self, *conditions):
        again = self._copied()
        again._where = (*self._where, *[coercions.condition(condition) for condition in conditions])
        return again

    filter = where

    def _namespace(self):
        """What `filter_by()` names: the last that was joined, or the first that is selected."""
        if self._joined_entities:
            return self._joined_entities[-1]
        first = self._raw_entities[0] if self._raw_entities else None
        return first.class_ if getattr(type(first), "is_attribute", False) else first

    def filter_by(self, **values):
        entity = self._namespace()
        if getattr(entity, "__mapper__", None) is not None:
            return self.where(*[of_entity(entity, key) == value for key, value in values.items()])
        if self._joins or self._from:
            target = self._joins[-1][0] if self._joins else self._from[-1]
        elif self.columns_clause_froms:
            target = self.columns_clause_froms[0]
        else:
            from sqlalchemy import exc

            named, key = self._entities[0] if self._entities else "", next(iter(values), "")
            raise exc.InvalidRequestError(f'Entity namespace for "{named}" has no property "{key}"')
        return self.where(*[_named(target, key) == value for key, value in values.items()])

    def having(self, *conditions):
        again = self._copied()
        again._having = (*self._having, *[coercions.condition(condition) for condition in conditions])
        return again

    def distinct(self, *expressions):
        again = self._copied()
        again._distinct = True
        again._distinct_on = (*self._distinct_on, *[coercions.expression(e) for e in expressions])
        return again

    def select_from(self, *tables):
        again = self._copied()
        again._from = (*self._from, *[_from(table) for table in tables])
        again._joined_entities = (*self._joined_entities, *tables)
        return again

    def from_statement(self, statement):
        """`select(User).from_statement(text("SELECT ..."))`"""
        from sqlalchemy.orm.executing import FromStatement

        return FromStatement(self._raw_entities, statement)

    def join(self, target, onclause=None, *, isouter=False, full=False):
        relationship = target if getattr(target, "_sa_is_relationship", False) else onclause
        if getattr(relationship, "_sa_is_relationship", False):
            from sqlalchemy.orm.joining import joined

            return joined(self, None if relationship is target else target, relationship, isouter, full)
        again = self._copied()
        again._joins = (*self._joins, (coercions.from_clause(coercions.entity(target)), onclause, isouter, full, None))
        again._joined_entities = (*self._joined_entities, target)
        return again

    def outerjoin(self, target, onclause=None, *, full=False):
        return self.join(target, onclause, isouter=True, full=full)

    def join_from(self, from_, target, onclause=None, *, isouter=False, full=False):
        again = self._copied()
        left = coercions.from_clause(coercions.entity(from_))
        again._joins = (*self._joins, (coercions.from_clause(coercions.entity(target)), onclause, isouter, full, left))
        again._joined_entities = (*self._joined_entities, target)
        return again

    def outerjoin_from(self, from_, target, onclause=None, *, full=False):
        return self.join_from(from_, target, onclause, isouter=True, full=full)

    def add_columns(self, *entities):
        again = self._copied()
        again._entities = (*self._entities, *_entities(entities))
        again._raw_entities = (*self._raw_entities, *entities)
        return again

    column = add_columns

    def with_only_columns(self, *entities, maintain_column_froms=False):
        again = self.select_from(*self.columns_clause_froms) if maintain_column_froms else self._copied()
        again._entities = _entities(entities)
        again._raw_entities = entities
        return again

    def prefix_with(self, *prefixes, dialect="*"):
        again = self._copied()
        again._prefixes = (*self._prefixes, *coercions.texts(prefixes, dialect))
        return again

    def suffix_with(self, *suffixes, dialect="*"):
        again = self._copied()
        again._suffixes = (*self._suffixes, *coercions.texts(suffixes, dialect))
        return again

    def correlate(self, *tables):
        again = self._copied()
        again._auto_correlate = False
        again._correlated = () if len(tables) == 1 and tables[0] is None else (*(self._correlated or ()), *[coercions.from_clause(t) for t in tables])
        return again

    def correlate_except(self, *tables):
        again = self._copied()
        again._auto_correlate = False
        again._correlated = None
        again._uncorrelated = tuple(coercions.from_clause(t) for t in tables if t is not None)
        return again

    def reduce_columns(self, only_synonyms=True):
        return self

    def _froms(self):
        """What is selected from, before correlation: `select_from()`, joins, then the tables of columns and conditions."""
        found = []
        for table in self._joined():
            _append(found, table)
        for clause in (*self._entities, *self._where):
            for table in clause._from_objects():
                _append(found, table)
        hidden = [part for table in found for part in table._hidden()]
        return [table for table in found if not enclosing.among(table, hidden)]

    def _joined(self):
        froms = list(self._from)
        for target, onclause, isouter, full, left in self._joins:
            if left is None:
                left = froms.pop(0) if froms else self._implied_left(target, onclause)
                place = 0
            else:
                place = next((i for i, item in enumerate(froms) if item is left or enclosing.among(left, item._hidden())), None)
                if place is None:
                    place = len(froms)
                else:
                    left = froms.pop(place)
            froms.insert(place, Join(left, target, onclause, isouter, full))
        return froms

    def _implied_left(self, target, onclause):
        candidates = []
        for clause in (*self._entities, *self._where):
            for table in clause._from_objects():
                if table is not target:
                    _append(candidates, table)
        if not candidates:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(
                "Can't determine which FROM clause to join from, there are no FROM clauses in this SELECT. "
                "Please use the .select_from() method to establish an explicit left side."
            )
        if onclause is not None and len(candidates) > 1:
            named = coercions.condition(onclause)._from_objects()
            candidates = [table for table in candidates if enclosing.among(table, named)] or candidates
        return candidates[0]

    def _displayed(self):
        """The tables of FROM: those of an enclosing query are left to it."""
        froms = self._froms()
        outer = enclosing.correlatable()
        if self._correlated:
            wanted = [table for table in self._correlated if enclosing.among(table, outer)]
            return [table for table in froms if not enclosing.among(table, wanted)]
        if self._uncorrelated:
            return [t for t in froms if enclosing.among(t, self._uncorrelated) or not enclosing.among(t, outer)]
        if self._auto_correlate and outer and len(froms) > 1:
            kept = [table for table in froms if not enclosing.among(table, outer)]
            if not kept:
                from sqlalchemy import exc

                raise exc.InvalidRequestError(
                    f"Select statement '{self!r}' returned no FROM clauses due to auto-correlation; specify correlate(<tables>) "
                    "to control correlation manually."
                )
            return kept
        return froms

    def _wire_statement(self, inside=False):
        if self._carried:
            with parameters.given({**self._carried, **parameters.current()}):
                return self._wire_select(inside)
        return self._wire_select(inside)

    def _wire_select(self, inside):
        froms = self._displayed()
        columns = self._selected(inside)
        outermost = not inside and enclosing.is_outermost()
        with enclosing.inside([part for table in froms for part in (table, *table._hidden())]):
            payload = {
                "kind": "select",
                "columns": [item.wire(outermost) for item in columns],
                "froms": [table._wire_from() for table in froms],
            }
            if self._ctes:
                payload["ctes"] = [cte._wire_cte() for cte in self._ctes]
            if self._distinct:
                payload["distinct"] = {"on": [clause._wire() for clause in self._distinct_on]}
            if self._prefixes:
                payload["prefixes"] = [prefix._wire() for prefix in self._prefixes]
            if self._suffixes:
                payload["suffixes"] = [suffix._wire() for suffix in self._suffixes]
            if self._where:
                payload["where"] = and_(*self._where)._wire()
            if self._group_by:
                payload["group_by"] = [selected.order_clause(clause, columns, False, froms) for clause in self._group_by]
            if self._having:
                payload["having"] = and_(*self._having)._wire()
            self._wire_tail(payload, columns, froms)
            if self._fetch is not None:
                count, ties, percent = self._fetch
                payload["fetch"] = {"count": count._wire(), "with_ties": ties, "percent": percent}
            if self._for_update is not None:
                payload["for_update"] = {**self._for_update, "of": [table._wire_from() for table in self._for_update["of"]]}
        return payload


def _append(found, table):
    if not enclosing.among(table, found):
        found.append(table)


def _entity(entity):
    # A mapped class is its table's columns; a number is written as it is.
    if type(entity) in (int, float):
        return literal_column(repr(entity))
    return coercions.selected(coercions.entity(entity))


def _entities(entities):
    found = []
    for entity in entities:
        if isinstance(entity, ColumnCollection):
            found += entity
            continue
        found += entity.elements() if getattr(entity, "_sa_is_bundle", False) else (_entity(entity),)
    return tuple(found)


def _from(table):
    table = coercions.from_clause(coercions.entity(table))
    if getattr(table, "is_text", False):
        return FromText(table)
    return table


def of_entity(entity, key):
    found = getattr(entity, key, None)
    if found is None:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(f'Entity namespace for "{entity.__mapper__.local_table.description}" has no property "{key}"')
    return found


def _named(target, key):
    while isinstance(target, Join):
        target = target.left
    if key not in target.columns:
        from sqlalchemy import exc

        raise exc.InvalidRequestError(f'Entity namespace for "{target.description}" has no property "{key}"')
    return target.columns[key]
