"""`sqlalchemy.ext.asyncio`: the same connections, awaited."""

from ..._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.ext.asyncio",
    {
        "sqlalchemy.ext.asyncio.engine": """AsyncConnection AsyncEngine AsyncTransaction async_engine_from_config
            create_async_engine create_async_pool_from_url""",
        "sqlalchemy.ext.asyncio.session": "AsyncSession AsyncAttrs AsyncSessionTransaction async_scoped_session async_sessionmaker",
    },
    "engine session",
)
