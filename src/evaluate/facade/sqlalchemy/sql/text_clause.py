"""`text("... :name ...")`"""

from sqlalchemy.sql import affinity, operators as ops
from sqlalchemy.sql.elements import BindParameter, ClauseElement, Grouping


def bind_names(text):
    """The `:name` of a text, in order: not `::type`, not `\\:name`."""
    names = []
    position = text.find(":")
    while position >= 0:
        before = text[position - 1] if position else " "
        end = position + 1
        while end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end += 1
        plain = not (before in ":\\_" or before.isalnum())
        if plain and end > position + 1 and text[end : end + 1] != ":":
            name = text[position + 1 : end]
            if name not in names:
                names.append(name)
        position = text.find(":", end)
    return names


class TextClause(ClauseElement):
    """SQL as a script writes it."""

    __visit_name__ = "textclause"
    is_text = True
    _is_executable = True
    key = None
    name = None

    def __init__(self, text):
        self.text = text
        self._bindparams = {name: BindParameter(name, required=True) for name in bind_names(text)} if ":" in text else {}
        self._execution_options = {}

    @property
    def type(self):
        return affinity.null_type()

    def bindparams(self, *binds, **names_to_values):
        """`text("a = :a").bindparams(a=5)`, `.bindparams(bindparam("a", type_=Integer))`"""
        from sqlalchemy import exc

        again = self._copied()
        for bind in binds:
            if bind.key not in again._bindparams:
                raise exc.ArgumentError(f"This text() construct doesn't define a bound parameter named {bind.key!r}")
            again._bindparams[bind.key] = bind
        for name, value in names_to_values.items():
            existing = again._bindparams.get(name)
            if existing is None:
                raise exc.ArgumentError(f"This text() construct doesn't define a bound parameter named {name!r}")
            again._bindparams[name] = existing._with_value(value)
        return again

    def params(self, *args, **kwargs):
        values = dict(*args, **kwargs)
        again = self._copied()
        for name, value in values.items():
            if name in again._bindparams:
                again._bindparams[name] = again._bindparams[name]._with_value(value)
        return again

    def columns(self, *cols, **types):
        """`text("SELECT a, b").columns(a=Integer, b=String)`"""
        from sqlalchemy.sql.textual import TextualSelect

        return TextualSelect._made(self, cols, types)

    def _copied(self):
        again = TextClause.__new__(type(self))
        again.__dict__.update(self.__dict__)
        again._bindparams = dict(self._bindparams)
        return again

    def execution_options(self, **options):
        again = self._copied()
        again._execution_options = {**self._execution_options, **options}
        return again

    def self_group(self, against=None):
        return Grouping(self) if against is ops.in_op else self

    def label(self, name):
        from sqlalchemy.sql.labels import Label

        return Label(name, self)

    # Text may stand beside a column: it is an operand like another, of no type.
    @property
    def comparator(self):
        return self

    def _flattened(self):
        return (self,)

    def _negate_in_binary(self, negated, original):
        return self

    def _binds(self):
        if not self._bindparams:
            return []
        from sqlalchemy.sql import parameters

        return [parameters.named(name, bind) for name, bind in self._bindparams.items()]

    def _wire(self):
        return {"kind": "text", "text": self.text, "binds": self._binds()}

    def _wire_statement(self):
        return {"kind": "text", "text": self.text, "binds": self._binds()}

    def __repr__(self):
        return f"<TextClause {self.text!r}>"


def text(text):
    """`text("SELECT 1")`"""
    if not isinstance(text, str):
        from sqlalchemy import exc

        raise exc.ArgumentError(f"Textual SQL expression expected, got {text!r}.")
    return TextClause(text)
