"""`alembic.ddl`"""


def __getattr__(name):
    if name == "DefaultImpl":
        from .impl import DefaultImpl

        return DefaultImpl
    raise AttributeError(f"alembic.ddl.{name} is not part of this facade")
