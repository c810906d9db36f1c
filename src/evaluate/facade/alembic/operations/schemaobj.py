"""Tables, constraints and indexes for one operation, named by the convention of the project's metadata."""

from _absent import Absent
from sqlalchemy.sql.schema.columns import Column
from sqlalchemy.sql.schema.constraints import Constraint, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.sql.schema.foreign_keys import ForeignKeyConstraint
from sqlalchemy.sql.schema.indexes import Index
from sqlalchemy.sql.schema.metadata import MetaData
from sqlalchemy.sql.schema.tables import Table
from sqlalchemy.sql.type_api import NULLTYPE


class SchemaObjects:
    """Makes the objects that an operation speaks of."""

    def __init__(self, migration_context=None):
        self.migration_context = migration_context

    def metadata(self):
        """Empty metadata with the naming convention of `context.configure(target_metadata=...)`."""
        target = None if self.migration_context is None else self.migration_context.opts.get("target_metadata")
        return MetaData() if target is None else MetaData(naming_convention=getattr(target, "naming_convention", None))

    def table(self, name, *items, _constraints_included=False, **kw):
        """A table with the columns and constraints that the script has given: what else it has given Alembic passes over."""
        metadata = self.metadata()
        columns = [_own(item) for item in items if isinstance(item, Column)]
        if _constraints_included:
            for column in columns:
                column.unique = column.index = False
        table = Table(name, metadata, *columns, **kw)
        for item in items:
            if isinstance(item, Index):
                table.append_constraint(item if item.table is None else item._copy(target_table=table))
            elif isinstance(item, Constraint):
                if not item._type_bound:
                    table.append_constraint(item if item.parent is None else item._copy(target_table=table))
            elif isinstance(item, Absent):
                table._add_items((item,))
        self._add_referred_tables(table, metadata)
        return table

    def _add_referred_tables(self, table, metadata):
        # A naming convention may ask for the table and column that a key refers to.
        for constraint in table.constraints:
            for fk in constraint._foreign_keys or ():
                schema, name, column = fk._target()
                key = name if schema is None else f"{schema}.{name}"
                referred = metadata.tables.get(key)
                if referred is None:
                    referred = Table(name, metadata, schema=schema)
                if column is not None and column not in referred.c:
                    referred.append_column(Column(column, NULLTYPE))

    def column(self, name, type_, **kw):
        return Column(name, type_, **kw)

    def primary_key_constraint(self, name, table_name, columns, schema=None, **kw):
        table = self._table_of(table_name, columns, schema)
        return PrimaryKeyConstraint(*[table.c[column] for column in columns], name=name, **kw)

    def unique_constraint(self, name, table_name, columns, schema=None, **kw):
        table = self._table_of(table_name, columns, schema)
        return UniqueConstraint(*[table.c[column] for column in columns], name=name, **kw)

    def check_constraint(self, name, table_name, condition, schema=None, **kw):
        from sqlalchemy.sql.schema.check_constraints import CheckConstraint

        table = Table(table_name, self.metadata(), schema=schema)
        constraint = CheckConstraint(condition, name=name, _autoattach=False, **kw)
        table.append_constraint(constraint)
        return constraint

    def foreign_key_constraint(
        self, name, source, referent, local_cols, remote_cols, onupdate=None, ondelete=None, deferrable=None,
        source_schema=None, referent_schema=None, initially=None, match=None, **dialect_kw,
    ):
        metadata = self.metadata()
        local_names = list(local_cols)
        if source == referent and source_schema == referent_schema:
            local_names += [column for column in remote_cols if column not in local_names]
        else:
            Table(referent, metadata, *[Column(n, NULLTYPE) for n in remote_cols], schema=referent_schema)
        table = Table(source, metadata, *[Column(n, NULLTYPE) for n in dict.fromkeys(local_names)], schema=source_schema)
        target = f"{referent_schema}.{referent}" if referent_schema else referent
        constraint = ForeignKeyConstraint(
            local_cols, [f"{target}.{column}" for column in remote_cols], name=name, onupdate=onupdate,
            ondelete=ondelete, deferrable=deferrable, initially=initially, match=match, **dialect_kw,
        )
        table.append_constraint(constraint)
        return constraint

    def generic_constraint(self, name, table_name, type_, schema=None):
        """A constraint that is to be dropped: only its kind and its name count."""
        from sqlalchemy.sql.schema.check_constraints import CheckConstraint

        makers = {
            "foreignkey": lambda: ForeignKeyConstraint([], [], name=name),
            "primary": lambda: PrimaryKeyConstraint(name=name),
            "unique": lambda: UniqueConstraint(name=name),
            "check": lambda: CheckConstraint("", name=name),
            None: lambda: Constraint(name=name),
        }
        if type_ not in makers:
            raise TypeError("'type' can be one of %s" % ", ".join(sorted(repr(kind) for kind in makers)))
        table = self.table(table_name, schema=schema)
        constraint = makers[type_]()
        table.append_constraint(constraint)
        return constraint

    def index(self, name, table_name, columns, schema=None, **kw):
        table = Table(table_name or "no_table", self.metadata(), schema=schema)
        elements = [_index_element(table, column) for column in columns]
        return Index(name, *elements, _table=table, **kw)

    def _table_of(self, name, columns, schema):
        return Table(name, self.metadata(), *[Column(column, NULLTYPE) for column in columns], schema=schema)


def _own(column):
    """The column itself, or a copy of one that already belongs to a table."""
    return column if column.table is None else column._copy()


def _index_element(table, element):
    if isinstance(element, str):
        known = table._columns.get(element)
        if known is None:
            known = Column(element, NULLTYPE)
            table.append_column(known)
        return known
    while hasattr(element, "__clause_element__"):
        element = element.__clause_element__()
    text = element.__dict__.get("text")
    if isinstance(text, str):
        # A name made by convention speaks of text as if it were a column.
        element = _text_as_column(element, table)
    return element


def _text_as_column(element, table):
    from sqlalchemy.sql.elements import ColumnElement

    class TextElement(ColumnElement):
        nullable = True

        def __init__(self):
            self.text = element
            self.key = self.name = element.text
            self.table = table
            self.type = NULLTYPE

        def _wire(self):
            return element._wire()

    return TextElement()
