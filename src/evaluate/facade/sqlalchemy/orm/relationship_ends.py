"""Which columns join the two ends of a relationship: by its foreign keys, or as `primaryjoin` says."""

from sqlalchemy.orm.relationships import MANYTOMANY, MANYTOONE, ONETOMANY
from sqlalchemy.sql import coercions
from sqlalchemy.sql.operator_elements import and_


class Ends:
    """A relationship's target, direction, and pairs of columns."""

    def __init__(self, relationship):
        self.relationship = relationship
        self.here = relationship.class_.__mapper__
        self.target = self._target()
        self.there = self.target.__mapper__
        self.secondary = self._evaluated(relationship.secondary)
        if isinstance(self.secondary, str):
            self.secondary = relationship.class_.metadata.tables[self.secondary]
        self.secondary = coercions.unwrap(self.secondary) if self.secondary is not None else None
        options = relationship.options
        given = _condition(self._evaluated(options.get("primaryjoin")))
        self._foreign = _columns(self._evaluated(options.get("foreign_keys")))
        self._remote = _columns(self._evaluated(options.get("remote_side")))
        self.far_pairs = []
        self.secondaryjoin = None
        if self.secondary is not None:
            self._many_to_many(given, _condition(self._evaluated(options.get("secondaryjoin"))))
        else:
            self._by_keys(given)
        self.order_by = self._order()

    @property
    def self_referential(self):
        return any(table is other for table in self.here.tables for other in self.there.tables)

    def _target(self):
        from sqlalchemy.orm.class_names import found

        relationship = self.relationship
        argument = relationship.annotated if relationship.argument is None else relationship.argument
        return found(argument, relationship.class_)

    def _evaluated(self, value):
        """Text is Python, among the application's classes and tables; a function is called."""
        if isinstance(value, str):
            from sqlalchemy.orm.class_names import evaluated

            return evaluated(value, self.relationship.class_)
        if callable(value) and not isinstance(value, type) and not hasattr(value, "_wire") and not hasattr(value, "__clause_element__"):
            return value()
        return value

    def _order(self):
        given = self._evaluated(self.relationship.order_by_given)
        if given is None or given is False:
            return ()
        return tuple(given) if isinstance(given, (list, tuple)) else (given,)

    def _many_to_many(self, near, far):
        self.direction = MANYTOMANY
        pairs = self._secondary_pairs(near, self.here)
        self.pairs = [(theirs, own) for own, theirs in pairs]
        self.far_pairs = self._secondary_pairs(far, self.there, skipping=[own for own, _ in pairs] if far is None else ())
        self.primaryjoin = near if near is not None else and_(*[here == own for here, own in self.pairs])
        self.secondaryjoin = far if far is not None else and_(*[theirs == own for own, theirs in self.far_pairs])

    def _secondary_pairs(self, condition, mapper, skipping=()):
        """(column of the table between, column of the class) for one side."""
        if condition is not None:
            return [
                (one, other) if one.table is self.secondary else (other, one)
                for one, other in _equated(condition)
                if (one.table is self.secondary) != (other.table is self.secondary)
            ]
        found = keys_between([self.secondary], mapper.tables)
        found = [pairs for pairs in found if not any(own is each for own, _ in pairs for each in skipping)]
        if not found:
            raise self._error("no foreign keys", "NoForeignKeysError")
        # From a class to itself: the first key is this side's, the second the other's.
        if len(found) > 1 and not self.self_referential:
            raise self._error("multiple foreign key paths", "AmbiguousForeignKeysError")
        return found[0]

    def _by_keys(self, condition):
        if condition is not None:
            self._by_condition(condition)
            return
        ours = self._chosen(keys_between(self.here.tables, self.there.tables))
        theirs = self._chosen(keys_between(self.there.tables, self.here.tables))
        if self.self_referential and ours and theirs:
            # The key's own side is the remote one, unless `remote_side` is what the key refers to.
            forward = any(there is each for pairs in ours for _, there in pairs for each in self._remote)
            ours, theirs = (ours, []) if forward else ([], theirs)
        if len(ours) + len(theirs) > 1:
            raise self._error("multiple foreign key paths", "AmbiguousForeignKeysError")
        if not ours and not theirs:
            raise self._error("no foreign keys", "NoForeignKeysError")
        if ours:
            self.direction = MANYTOONE
            self.pairs = ours[0]
            self.primaryjoin = and_(*[there == here for here, there in self.pairs])
        else:
            self.direction = ONETOMANY
            self.pairs = [(here, there) for there, here in theirs[0]]
            self.primaryjoin = and_(*[here == there for here, there in self.pairs])

    def _chosen(self, found):
        """The keys that `foreign_keys=` names, where it does."""
        if not self._foreign:
            return found
        return [pairs for pairs in found if all(any(own is each for each in self._foreign) for own, _ in pairs)]

    def _by_condition(self, condition):
        """Directions and pairs of an explicit `primaryjoin`."""
        self.primaryjoin = condition
        pairs, forward = [], None
        for left, right in _equated(condition, annotated=True):
            one, other = _plain(left), _plain(right)
            own = self._referring(left, right)
            if own is None:
                continue
            referring, referred = (one, other) if own == 0 else (other, one)
            is_forward = self._is_here(referring, left if own == 0 else right, right if own == 0 else left)
            forward = is_forward if forward is None else forward
            pairs.append((referring, referred) if is_forward else (referred, referring))
        if forward is None:
            raise self._error("no foreign keys", "ArgumentError")
        self.direction = MANYTOONE if forward else ONETOMANY
        self.pairs = pairs

    def _referring(self, left, right):
        """Which of two columns is the foreign key: 0, 1, or None."""
        sides = (left, right)
        for place, side in enumerate(sides):
            if side._annotations.get("foreign") or any(_plain(side) is each for each in self._foreign):
                return place
        if self._foreign:
            return None
        for place, side in enumerate(sides):
            other = _plain(sides[1 - place])
            if any(key.column is other for key in _plain(side).foreign_keys):
                return place
        return None

    def _is_here(self, referring, marked, opposite):
        """Whether the key is a column of this side: many orders refer to one user."""
        mine, theirs = (any(referring.table is table for table in side.tables) for side in (self.here, self.there))
        if mine != theirs:
            return mine
        if marked._annotations.get("remote") or any(referring is each for each in self._remote):
            return False
        if opposite._annotations.get("remote") or any(_plain(opposite) is each for each in self._remote):
            return True
        return False

    def _error(self, what, name):
        from sqlalchemy import exc

        lead = f"Could not determine join condition between parent/child tables on relationship {self.relationship}"
        if what == "no foreign keys":
            text = (
                f"{lead} - there are no foreign keys linking these tables.  Ensure that referencing columns are associated with a "
                "ForeignKey or ForeignKeyConstraint, or specify a 'primaryjoin' expression."
            )
        else:
            text = (
                f"{lead} - there are multiple foreign key paths linking the tables.  Specify the 'foreign_keys' argument, providing a "
                "list of those columns which should be counted as containing a foreign key reference to the parent table."
            )
        return getattr(exc, name)(text)


def keys_between(owners, targets):
    """The foreign keys from some tables to others: [[(referring, referred), ...], ...]"""
    by_constraint = {}
    for table in owners:
        for column in table.columns:
            for key in column.foreign_keys:
                referred = _referred(key, targets)
                if referred is not None:
                    mark = id(key.constraint) if key.constraint is not None else id(key)
                    by_constraint.setdefault(mark, []).append((column, referred))
    return list(by_constraint.values())


def _referred(key, targets):
    for table in targets:
        if hasattr(table, "metadata") and key.references(table):
            return key.get_referent(table)
    return None


def _condition(value):
    return None if value is None else coercions.condition(value)


def _columns(value):
    if value is None:
        return []
    return [_plain(coercions.unwrap(item)) for item in (value if isinstance(value, (list, tuple, set)) else [value])]


def _plain(column):
    return getattr(column, "_without_annotations", column)


def _equated(condition, annotated=False):
    """The pairs of columns that a condition sets equal."""
    found, pending = [], [condition]
    while pending:
        item = pending.pop(0)
        if hasattr(item, "clauses"):
            pending[:0] = list(item.clauses)
        elif hasattr(item, "left") and hasattr(item, "right"):
            sides = (item.left, item.right)
            if all(getattr(_plain(side), "table", None) is not None for side in sides):
                found.append(sides if annotated else tuple(_plain(side) for side in sides))
        elif hasattr(item, "element") and item.element is not item:
            pending.insert(0, item.element)
    return found
