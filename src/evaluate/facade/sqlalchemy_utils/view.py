"""`sqlalchemy_utils.view`: views as schema items."""

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import DDLElement


class CreateView(DDLElement):
    """`CREATE OR REPLACE VIEW v AS SELECT ...`, `CREATE MATERIALIZED VIEW v AS SELECT ...`"""

    def __init__(self, name, selectable, materialized=False, replace=False):
        if materialized and replace:
            raise ValueError("Cannot use CREATE OR REPLACE with materialized views")
        self.name = name
        self.selectable = selectable
        self.materialized = materialized
        self.replace = replace


class DropView(DDLElement):
    """`DROP VIEW IF EXISTS v CASCADE`"""

    def __init__(self, name, materialized=False, cascade=True):
        self.name = name
        self.materialized = materialized
        self.cascade = cascade


@compiles(CreateView)
def _create(element, compiler, **kw):
    kind = ("OR REPLACE " if element.replace else "") + ("MATERIALIZED " if element.materialized else "")
    name = compiler.dialect.identifier_preparer.quote(element.name)
    return f"CREATE {kind}VIEW {name} AS {compiler.sql_compiler.process(element.selectable, literal_binds=True)}"


@compiles(DropView)
def _drop(element, compiler, **kw):
    name = compiler.dialect.identifier_preparer.quote(element.name)
    kind = "MATERIALIZED " if element.materialized else ""
    return f"DROP {kind}VIEW IF EXISTS {name} {'CASCADE' if element.cascade else ''}"


def create_table_from_selectable(name, selectable, indexes=None, metadata=None, aliases=None, **kw):
    """A Table with the columns of a SELECT."""
    aliases = aliases or {}
    given = list(selectable.selected_columns)
    columns = [
        sa.Column(column.name, column.type, key=aliases.get(column.name, column.name),
                  primary_key=getattr(column, "primary_key", False))
        for column in given
    ]
    table = sa.Table(name, sa.MetaData() if metadata is None else metadata, *columns, *(indexes or ()), **kw)
    if not any(column.primary_key for column in columns):
        table.append_constraint(sa.PrimaryKeyConstraint(*[column.name for column in columns]))
    return table


def create_view(name, selectable, metadata, cascade_on_drop=True, replace=False):
    """A view that is created and dropped with the tables of `metadata`."""
    table = create_table_from_selectable(name, selectable)
    sa.event.listen(metadata, "after_create", CreateView(name, selectable, replace=replace))
    sa.event.listen(metadata, "before_drop", DropView(name, cascade=cascade_on_drop))
    return table


def create_materialized_view(name, selectable, metadata, indexes=None, aliases=None):
    """A materialized view that is created and dropped with the tables of `metadata`."""
    table = create_table_from_selectable(name, selectable, indexes=indexes, aliases=aliases)
    sa.event.listen(metadata, "after_create", CreateView(name, selectable, materialized=True))

    @sa.event.listens_for(metadata, "after_create")
    def create_indexes(target, connection, **kw):
        for index in table.indexes:
            index.create(connection)

    sa.event.listen(metadata, "before_drop", DropView(name, materialized=True))
    return table


def refresh_materialized_view(session, name, concurrently=False):
    """`REFRESH MATERIALIZED VIEW CONCURRENTLY v`"""
    session.flush()
    name = session.get_bind().dialect.identifier_preparer.quote(name)
    session.execute(sa.text(f"REFRESH MATERIALIZED VIEW {'CONCURRENTLY ' if concurrently else ''}{name}"))
