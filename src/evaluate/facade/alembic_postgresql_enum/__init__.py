"""`import alembic_postgresql_enum`: `op.sync_enum_values()`. Its part in autogenerate is not needed to run migrations."""

from dataclasses import dataclass
from typing import Callable

from . import sync_enum_values  # noqa: F401
from .table_reference import ColumnType, TableReference  # noqa: F401


@dataclass
class Config:
    """What `set_configuration()` takes; it is about autogenerate."""

    add_type_ignore: bool = False
    type_ignore_comment: str = "  # type: ignore[attr-defined]"
    include_name: Callable[[str], bool] = lambda _: True
    drop_unused_enums: bool = True
    detect_enum_values_changes: bool = True
    force_dialect_support: bool = False
    ignore_enum_values_order: bool = False


def set_configuration(config):
    """Nothing of it changes what a migration does on PostgreSQL."""


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
