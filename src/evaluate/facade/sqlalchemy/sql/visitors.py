"""`traverse(condition, {}, {"column": note})`, `replacement_traverse(...)`: expressions seen, copied and changed part by part."""

from collections import deque

from sqlalchemy.sql.elements import ClauseElement

# What is of one place alone: a copy of an expression speaks of the same ones.
_KEPT = frozenset(["column", "table"])


class Visitable(ClauseElement):
    """What has parts."""


ExternallyTraversible = HasTraverseInternals = Visitable


class _Names(type):
    def __getattr__(cls, name):
        if name.startswith("dp_"):
            return name
        raise AttributeError(name)


class InternalTraversal(metaclass=_Names):
    """`InternalTraversal.dp_string`: what a class says of its attributes, in `_traverse_internals`."""


ExtendedInternalTraversal = InternalTraversal


def iterate(obj, opts=None):
    """The element and all of its parts, breadth first."""
    if obj is None:
        return
    yield obj
    pending = deque([obj])
    while pending:
        children = list(pending.popleft().get_children())
        yield from children
        pending.extend(children)


def traverse_using(iterator, obj, visitors):
    """Calls the function of each element's kind."""
    for element in iterator:
        function = visitors.get(element.__visit_name__)
        if function is not None:
            function(element)
    return obj


def traverse(obj, opts, visitors):
    """`traverse(condition, {}, {"column": lambda column: ...})`"""
    return traverse_using(iterate(obj, opts), obj, visitors)


def cloned_traverse(obj, opts, visitors):
    """The same of a copy, whose parts may be changed in place."""

    def visit(copy):
        function = visitors.get(copy.__visit_name__)
        if function is not None:
            function(copy)

    return _copied(obj, lambda element: None, visit)


def replacement_traverse(obj, opts, replace):
    """A copy with other parts in the place of those for which `replace(element)` gives one."""
    stopped = {id(element) for element in opts.get("stop_on", ())}
    return _copied(obj, lambda element: element if id(element) in stopped else replace(element), lambda copy: None)


def _copied(obj, instead, visit):
    made = {}

    def copied(element):
        if id(element) in made:
            return made[id(element)]
        other = instead(element)
        if other is None and element.__visit_name__ in _KEPT:
            return _column_of_copy(element)
        if other is None:
            other = type(element).__new__(type(element))
            other.__dict__.update(element.__dict__)
            # The columns of an alias are made anew; an element that holds itself (EXISTS) is met again within.
            other.__dict__.pop("_columns", None)
            made[id(element)] = other
            other.__dict__.update({name: _each(value, copied) for name, value in parts_of(element)})
            visit(other)
        made[id(element)] = other
        return other

    def _column_of_copy(element):
        """Of an alias or a subquery that is copied its column, too."""
        table = getattr(element, "table", None)
        if not isinstance(table, ClauseElement) or table.__visit_name__ in _KEPT:
            return element
        again = copied(table)
        return element if again is table else again.columns[element.key]

    return None if obj is None else copied(obj)


def parts_of(element):
    """The attributes that hold parts of an element: [(name, value), ...]"""
    if element.__visit_name__ in _KEPT:
        return []
    if getattr(element, "is_dml", False):
        _bind_values(element)
    return [(name, value) for name, value in element.__dict__.items() if name not in _NO_PARTS and _holds(value)]


# Where a part is held beside its place in the SQL, or what is derived from parts.
_NO_PARTS = frozenset(
    ["_operands", "_raw_entities", "_joined_entities", "_entity", "_returned_entities", "_columns", "original"]
)


def _bind_values(statement):
    """`values(name="x")`: a value is a part, too."""
    from sqlalchemy.sql.write_base import as_expression

    if getattr(statement, "_values", None):
        columns = statement.table.columns
        statement._values = {
            key: as_expression(columns[key], value) if key in columns else value for key, value in statement._values.items()
        }


def _holds(value):
    if isinstance(value, (list, tuple)):
        return any(map(_holds, value))
    return any(map(_holds, value.values())) if type(value) is dict else isinstance(value, ClauseElement)


def _each(value, change):
    """The value, with each element in it changed."""
    if isinstance(value, ClauseElement):
        return change(value)
    if type(value) in (list, tuple):
        return type(value)(_each(item, change) for item in value)
    return {key: _each(item, change) for key, item in value.items()} if type(value) is dict else value


def children_of(element):
    """The parts of an element, each once."""
    found = []

    def note(part):
        if part is not element and not any(part is each for each in found):
            found.append(part)
        return part

    for _, value in parts_of(element):
        _each(value, note)
    if hasattr(element, "get_final_froms"):
        for table in element.get_final_froms():
            note(table)
    return found


class ExternalTraversal:
    """`class Finder(ClauseVisitor): def visit_column(self, column): ...`"""

    __traverse_options__ = {}
    _next = None

    def iterate(self, obj):
        return iterate(obj, self.__traverse_options__)

    def traverse(self, obj):
        return traverse(obj, self.__traverse_options__, self._visitor_dict)

    def traverse_single(self, obj, **kw):
        for visitor in self.visitor_iterator:
            function = getattr(visitor, f"visit_{obj.__visit_name__}", None)
            if function is not None:
                return function(obj, **kw)
        return None

    @property
    def _visitor_dict(self):
        return {name[6:]: getattr(self, name) for name in dir(self) if name.startswith("visit_")}

    @property
    def visitor_iterator(self):
        visitor = self
        while visitor is not None:
            yield visitor
            visitor = visitor._next

    def chain(self, visitor):
        """Another one, which is asked for what this one has no function for."""
        list(self.visitor_iterator)[-1]._next = visitor
        return self


ClauseVisitor = ExternalTraversal


class CloningExternalTraversal(ExternalTraversal):
    """Visits a copy."""

    def traverse(self, obj):
        return cloned_traverse(obj, self.__traverse_options__, self._visitor_dict)

    def copy_and_process(self, list_):
        return [self.traverse(each) for each in list_]


CloningVisitor = CloningExternalTraversal


class ReplacingExternalTraversal(CloningExternalTraversal):
    """`replace(element)` gives what stands in an element's place."""

    def replace(self, elem):
        return None

    def traverse(self, obj):
        def replace(element):
            for visitor in self.visitor_iterator:
                other = visitor.replace(element)
                if other is not None:
                    return other
            return None

        return replacement_traverse(obj, self.__traverse_options__, replace)


ReplacingCloningVisitor = ReplacingExternalTraversal


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise AttributeError(f"sqlalchemy.sql.visitors.{name} is not part of this facade")
