"""`CHECK (price > 0)`"""

from ..._wire import written
from .. import naming
from ..column_collection import ColumnCollection
from .constraints import Constraint, _columns_in, said
from .items import deferral, sql_text


class CheckConstraint(Constraint):
    """`CONSTRAINT ck CHECK (price > 0)`"""

    __visit_name__ = "check_constraint"
    _naming_key = "ck"
    _postgresql_options = frozenset(("not_valid",))

    def __init__(
        self, sqltext, name=None, deferrable=None, initially=None, table=None, info=None, _autoattach=True,
        _type_bound=False, **dialect_kw,
    ):
        Constraint.__init__(
            self, name=name, deferrable=deferrable, initially=initially, info=info, _type_bound=_type_bound,
            **dialect_kw,
        )
        self.sqltext = sql_text(sqltext)
        if table is not None:
            table.append_constraint(self)
        elif _autoattach:
            self._attach_to_table_of_columns()

    def _attach_to_table_of_columns(self):
        find = getattr(self.sqltext, "_from_objects", None)
        tables = {} if find is None else {id(found): found for found in find()}
        if len(tables) == 1:
            (table,) = tables.values()
            if hasattr(table, "append_constraint"):
                table.append_constraint(self)

    @property
    def columns(self):
        return ColumnCollection(_columns_in(self.sqltext))

    @property
    def table(self):
        # A check given to a column belongs to the column's table.
        parent = self.parent
        return parent.table if self._of_column else parent

    def _set_parent(self, parent):
        if hasattr(parent, "append_constraint"):
            Constraint._set_parent(self, parent)
            return
        self.parent = parent
        self._of_column = True
        parent.constraints.append(self)
        if parent.table is not None:
            self._column_in_table(parent, parent.table)

    def _column_in_table(self, column, table):
        naming.apply(self, table)

    def _check_wire(self):
        return {
            **self._name_wire(), "sqltext": written(self.sqltext), "not_valid": bool(self._postgresql("not_valid")),
            **deferral(self),
        }

    def _wire(self):
        return {"kind": "check", **self._check_wire()}

    def __repr__(self):
        return said(self, repr(self.sqltext), ("name", "deferrable", "initially", "table"))

    def _copy(self, target_table=None, **kw):
        return CheckConstraint(
            self.sqltext, name=self.name, deferrable=self.deferrable, initially=self.initially, _autoattach=False,
            _type_bound=self._type_bound, **self._dialect_kwargs,
        )


def _enum_check(type_, column):
    """`CHECK (mood IN ('sad', 'ok'))`: what `Enum(native_enum=False, create_constraint=True)` adds to its table."""
    from ..constructs import type_coerce
    from ..sqltypes import String

    return CheckConstraint(
        type_coerce(column, String()).in_(type_.enums),
        name=naming._NONE_NAME if type_.name is None else type_.name,
        _type_bound=True,
        _autoattach=False,
    )
