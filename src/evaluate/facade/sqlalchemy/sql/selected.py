"""The columns of a SELECT: which of them get a label, and what ORDER BY may call them."""

from sqlalchemy._wire import identifier
from sqlalchemy.sql import affinity
from sqlalchemy.sql.elements import BindParameter, ClauseElement, ColumnClause, ColumnElement
from sqlalchemy.sql.labels import Anonymous, Label
from sqlalchemy.sql.type_expressions import around_column


class Selected:
    """One column: the expression, the name it is selected as, and whether that needs an `AS`."""

    __slots__ = ("element", "name", "labelled")

    def __init__(self, element, name, labelled):
        self.element = element
        self.name = name
        self.labelled = labelled

    def wire(self, outermost=False):
        element = self.element
        if outermost:
            expression = around_column(element)
            if expression is not element:
                return {"kind": "label", "name": identifier(self._own_name()), "element": expression._wire()}
        if isinstance(element, Label):
            return element._wire_column()
        if _labelled_inside(element):
            return {"kind": "label", "name": identifier(element.element.name), "element": element._wire()}
        payload = element._wire()
        if self.labelled:
            return {"kind": "label", "name": identifier(self.name), "element": payload}
        return payload

    def _own_name(self):
        """A column that is not a table's gets a number once there is an expression around it."""
        element = self.element
        if self.labelled or isinstance(element, ColumnClause) and element.table is not None:
            return self.name
        return Anonymous(str(self.name or getattr(element, "name", None) or "anon"), element)


def label_all(elements, inside=False, with_tables=False):
    """SQLAlchemy's labels: names are made distinct, and what has none gets `count_1`, `anon_1`; `with_tables` is
    LABEL_STYLE_TABLENAME_PLUS_COL: `users_id`."""
    found = []
    # What each name was given to last, and the expressions whose own number is taken.
    names = {}
    numbered = set()
    repeats = 0
    for element in elements:
        name, labelled = _name(element, inside)
        inner = _inside(element)
        if with_tables and isinstance(inner, ColumnClause) and inner.table is not None and not inner.is_literal:
            name, labelled = _with_table(inner), True
        if name is None or isinstance(element, Label):
            if name is not None and not isinstance(name, Anonymous):
                names[name] = element
            found.append(Selected(element, name, labelled))
            continue
        unnamed = isinstance(name, Anonymous)
        text = "anon" if unnamed and with_tables else str(name)
        first = unnamed or name in names and names[name] is not element
        if not unnamed:
            repeated = name in names
            names[name] = element
        if first and id(inner) not in numbered:
            # `id AS id_1`
            numbered.add(id(inner))
            found.append(Selected(element, name if unnamed else Anonymous(text, inner), labelled or not unnamed))
        elif unnamed or repeated:
            # `id AS id__1`, where the very same expression comes again.
            repeats += 1
            wrapped = inner is not element and not unnamed
            found.append(Selected(element, Anonymous(f"{text}_", element if wrapped else inner, 0 if wrapped else repeats), True))
        else:
            found.append(Selected(element, name, labelled))
    return found


def _with_table(column):
    """`users_id`, `side_users_id`"""
    table = column.table
    name = f"{table.name}_{column.name}"
    return name if getattr(table, "schema", None) is None else f"{table.schema}_{name}"


def _inside(element):
    """The column that a CAST is named after."""
    while hasattr(element, "_name_from_inside"):
        element = element._name_from_inside()
    return element


def _name(element, inside):
    if isinstance(element, Label):
        return element.name, True
    inner = _inside(element)
    wrapped = inner is not element
    if isinstance(inner, ColumnClause):
        if inner.is_literal and not wrapped:
            return None, False
        return inner.name, wrapped or (inside and inner.table is not None)
    if isinstance(inner, Label):
        return inner.name, True
    if type(inner).__name__ in ("TextClause", "FromText"):
        return None, False
    operand = getattr(inner, "element", None)
    if type(inner).__name__ == "AsBoolean" and isinstance(operand, ColumnClause):
        return (operand.name, True) if wrapped else (None, inside)
    if type(inner).__name__ == "UnaryExpression" and isinstance(operand, ColumnClause) and not wrapped:
        return None, inside
    if type(inner).__name__ == "Tuple":
        from sqlalchemy import exc

        raise exc.CompileError(
            "Most backends don't support SELECTing from a tuple() object.  If this is an ORM query, consider using the "
            "Bundle object."
        )
    own = getattr(inner, "_label_name", None) or (inner._anonymous_name() if isinstance(inner, ColumnElement) else None)
    return Anonymous(str(own or "anon"), element), True


def _labelled_inside(element):
    """`-(x.label("y"))` is selected as `-x AS y`."""
    return type(element).__name__ == "UnaryExpression" and isinstance(element.element, Label)


class LabelReference(ColumnElement):
    """`label.desc()`: in ORDER BY the label's name alone is written."""

    def __init__(self, label):
        self.element = label
        self.type = label.type

    def self_group(self, against=None):
        return self

    def _from_objects(self):
        return self.element._from_objects()

    def _wire(self):
        return self.element._wire()


def order_clause(clause, columns, labels=True, froms=()):
    """One item of ORDER BY or GROUP BY, with strings and labels resolved against the columns of the SELECT."""
    from sqlalchemy.sql.coercions import TextualLabel
    from sqlalchemy.sql.operator_elements import UnaryExpression

    if isinstance(clause, UnaryExpression) and clause.modifier is not None:
        return clause._wire_with(order_clause(clause.element, columns, labels, froms))
    if isinstance(clause, LabelReference):
        clause = clause.element
    if isinstance(clause, BindParameter) and isinstance(clause.value, str) and affinity.family(clause.type) == "String" and clause.unique:
        clause = TextualLabel(clause.value)
    if isinstance(clause, TextualLabel):
        return _resolve(clause, columns, froms)
    if isinstance(clause, Label) and labels and any(_is_same_label(item.element, clause) for item in columns):
        return clause._wire_reference()
    return clause._wire()


def _is_same_label(element, label):
    """Labels of one name for the same column are one."""
    if element is label:
        return True
    return isinstance(element, Label) and element.name == label.name and element._element is label._element


def _resolve(textual, columns, froms):
    for item in columns:
        element = item.element
        if isinstance(element, Label) and element.name == textual.text:
            return element._wire_reference()
    for item in columns:
        if isinstance(item.element, ColumnClause) and textual.text in (item.element.name, item.element.key):
            return item.element._wire()
    for table in froms:
        if textual.text in table.columns:
            return table.columns[textual.text]._wire()
    return textual._wire()


def expand(entities):
    """`select(users, orders.c.id)`: tables become their columns."""
    columns = []
    for entity in entities:
        if getattr(entity, "is_selectable", False):
            columns.extend(entity.columns)
        elif isinstance(entity, ClauseElement):
            columns.append(entity)
    return columns
