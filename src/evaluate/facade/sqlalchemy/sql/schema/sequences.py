"""Sequences."""

from ..._wire import identifier, qualified
from ..elements import ColumnElement
from ..quoting import quoted_name
from ..type_api import to_instance
from .defaults import DefaultGenerator, IdentityOptions
from .items import schema_item_schema


class NextValue(ColumnElement):
    """`nextval('orders_id_seq')`"""

    __visit_name__ = "next_value"
    _label_name = "next_value"

    def __init__(self, sequence):
        from ..sqltypes import INTEGERTYPE

        self.sequence = sequence
        self.type = INTEGERTYPE if sequence.data_type is None else sequence.data_type

    _is_executable = True

    def _wire(self):
        return self.sequence._wire()

    def _wire_statement(self):
        from ..selectable import select

        return select(self)._wire_statement()


class Sequence(IdentityOptions, DefaultGenerator):
    """`CREATE SEQUENCE orders_id_seq START WITH 1000`"""

    __visit_name__ = "sequence"
    is_sequence = True

    def __init__(
        self, name, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None,
        cycle=None, schema=None, cache=None, order=None, data_type=None, optional=False, quote=None, metadata=None,
        quote_schema=None, for_update=False,
    ):
        IdentityOptions.__init__(
            self, start, increment, minvalue, maxvalue, nominvalue, nomaxvalue, cycle, cache, order
        )
        self.name = name if quote is None else quoted_name(name, quote)
        self.schema = schema_item_schema(schema, quote_schema, metadata)
        self.data_type = None if data_type is None else to_instance(data_type)
        self.optional = optional
        self.for_update = for_update
        self.column = None
        self.metadata = metadata
        if metadata is not None:
            self._set_metadata(metadata)

    @property
    def key(self):
        return self.name if self.schema is None else f"{self.schema}.{self.name}"

    def _set_metadata(self, metadata):
        self.metadata = metadata
        metadata._sequences[self.key] = self

    def _set_table(self, column, table):
        self._set_metadata(table.metadata)

    def _copy(self, **kw):
        copied = object.__new__(Sequence)
        copied.__dict__.update(self.__dict__)
        return copied

    def next_value(self):
        """`nextval('orders_id_seq')`"""
        return NextValue(self)

    def _qualified(self):
        return qualified(self.schema, self.name)

    def _wire(self):
        """The sequence used as a value: its next one."""
        return {"kind": "next_value", "sequence": self._qualified()}

    def _execute_on(self, connection):
        """`connection.execute(sequence)`: its next value, not a result."""
        from ...engine.send import request

        call = request({"kind": "compile", "compiled": {"expression": self._wire()}, "style": "driver"})
        return connection.exec_driver_sql("select " + call).scalar()

    def _ddl(self):
        wire = {"schema": identifier(self.schema), "name": identifier(self.name), **self._options_wire()}
        if self.data_type is not None:
            wire["data_type"] = self.data_type._wire()
        return wire

    def create(self, bind, checkfirst=True):
        """`CREATE SEQUENCE`"""
        from ..ddl import apply

        apply(bind, {"kind": "create_sequence", "sequence": self._ddl(), "checkfirst": bool(checkfirst)})

    def drop(self, bind, checkfirst=True):
        """`DROP SEQUENCE`"""
        from ..ddl import apply

        apply(bind, {"kind": "drop_sequence", "sequence": self._qualified(), "checkfirst": bool(checkfirst)})
