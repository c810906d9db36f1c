"""`from alembic.script.base import Script`"""

from . import Script, ScriptDirectory

__all__ = ["Script", "ScriptDirectory"]
