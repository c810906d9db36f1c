"""`text("SELECT a FROM t").columns(...)`: a text that is selected from."""

from sqlalchemy.sql import affinity
from sqlalchemy.sql.elements import ColumnClause
from sqlalchemy.sql.selectable import SelectBase


class TextualSelect(SelectBase):
    """A text whose columns are known."""

    __visit_name__ = "textual_select"
    # The columns are the text's, with no expression of a type around them.
    _makes_columns = False

    def __init__(self, text, columns, positional=False):
        self.element = text
        self.column_args = columns
        self.positional = positional
        self._execution_options = {}

    @classmethod
    def _made(cls, text, columns, types):
        named = [ColumnClause(name, affinity.to_type(type_)) for name, type_ in types.items()]
        return cls(text, [*columns, *named], positional=bool(columns) and not types)

    @property
    def selected_columns(self):
        return self._collection(self.column_args)

    def bindparams(self, *binds, **values):
        return TextualSelect(self.element.bindparams(*binds, **values), self.column_args, self.positional)

    def _result_columns(self):
        return list(self.column_args)

    def _wire_statement(self, inside=False):
        return self.element._wire_statement()


TextAsFrom = TextualSelect
