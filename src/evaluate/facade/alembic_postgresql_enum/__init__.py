"""`import alembic_postgresql_enum`: `op.sync_enum_values()`, and enums in autogenerate."""

from alembic.autogenerate import late

from . import add_enum_values, sync_enum_values  # noqa: F401
from .configuration import Config, set_configuration  # noqa: F401
from .table_reference import ColumnType, TableReference  # noqa: F401

late.add("alembic_postgresql_enum.compare_dispatch")


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
