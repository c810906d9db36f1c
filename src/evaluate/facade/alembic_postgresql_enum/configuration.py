"""`set_configuration(Config(add_type_ignore=True))`: what autogenerate does with enums."""

from dataclasses import dataclass
from typing import Callable


@dataclass
class Config:
    """What `set_configuration()` takes."""

    add_type_ignore: bool = False
    type_ignore_comment: str = "  # type: ignore[attr-defined]"
    include_name: Callable[[str], bool] = lambda _: True
    drop_unused_enums: bool = True
    detect_enum_values_changes: bool = True
    force_dialect_support: bool = False
    ignore_enum_values_order: bool = False


_config = Config()


def set_configuration(config):
    """Before env.py compares; nothing of it changes what a migration does on PostgreSQL."""
    global _config
    _config = config


def get_configuration():
    """What was set last."""
    return _config
