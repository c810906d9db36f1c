import os

from alembic import context
from alembic.ddl.base import AddColumn, ColumnDefault, ColumnName, ColumnNullable, DropColumn, RenameTable
from alembic.ddl.base import add_column, alter_column, alter_table, drop_column, format_column_name, format_server_default
from alembic.ddl.base import format_type, visit_column_default
from alembic.ddl.postgresql import PostgresqlColumnType
from sqlalchemy import create_engine
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateTable

url = os.environ.get("DATABASE_URL", "postgresql://")


@compiles(CreateTable, "postgresql")
def with_fillfactor(element, compiler, **kw):
    return compiler.visit_create_table(element, **kw) + " WITH (fillfactor = 90)"


@compiles(AddColumn, "postgresql")
def if_not_exists(element, compiler, **kw):
    added = add_column(compiler, element.column, **kw).replace("ADD COLUMN", "ADD COLUMN IF NOT EXISTS")
    return f"{alter_table(compiler, element.table_name, element.schema)} {added}"


@compiles(DropColumn)
def cascade(element, compiler, **kw):
    return f"{alter_table(compiler, element.table_name, element.schema)} {drop_column(compiler, element.column.name)} CASCADE"


@compiles(ColumnNullable)
def commented(element, compiler, **kw):
    change = "DROP NOT NULL" if element.nullable else "SET NOT NULL"
    where = f"{alter_table(compiler, element.table_name, element.schema)} {alter_column(compiler, element.column_name)}"
    return f"{where} {change} /* of {element.existing_type} */"


@compiles(PostgresqlColumnType, "postgresql")
def with_using(element, compiler, **kw):
    where = f"{alter_table(compiler, element.table_name, element.schema)} {alter_column(compiler, element.column_name)}"
    type_ = format_type(compiler, element.type_)
    return f"{where} TYPE {type_} USING {format_column_name(compiler, element.column_name)}::{type_}"


@compiles(ColumnName)
def renamed(element, compiler, **kw):
    old, new = format_column_name(compiler, element.column_name), format_column_name(compiler, element.newname)
    return f"{alter_table(compiler, element.table_name, element.schema)} RENAME COLUMN {old} TO {new}"


@compiles(ColumnDefault)
def default(element, compiler, **kw):
    said = "none" if element.default is None else format_server_default(compiler, element.default)
    return visit_column_default(element, compiler, **kw) + f" /* {said} */"


@compiles(RenameTable)
def not_for_postgresql(element, compiler, **kw):
    return "which has a form of its own"


def run_migrations_offline():
    context.configure(url=url, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
