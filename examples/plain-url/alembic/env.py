import asyncio
import logging
import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from sensors.tables import SCHEMA, metadata

if context.config.config_file_name:
    fileConfig(context.config.config_file_name)
logger = logging.getLogger("alembic.env")

url = os.getenv("DATABASE_URL", "postgresql://localhost/sensors")
url = url.replace("postgresql://", "postgresql+asyncpg://", 1)

# Partitions are made by a job of the database, not by migrations.
IGNORED_PREFIX = "measurement_"


def include_name(name, type_, parent_names):
    if type_ == "schema":
        return name == SCHEMA
    return True


def include_object(object, name, type_, reflected, compare_to):
    return not (type_ == "table" and reflected and name.startswith(IGNORED_PREFIX))


settings = dict(
    target_metadata=metadata,
    version_table="schema_version",
    version_table_schema=SCHEMA,
    include_schemas=True,
    include_name=include_name,
    include_object=include_object,
    compare_server_default=False,
)


def migrate(connection=None):
    if connection is None:
        context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"}, **settings)
    else:
        context.configure(connection=connection, **settings)
    with context.begin_transaction():
        context.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        context.run_migrations()


async def migrate_online():
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        await connection.execute(text("SET lock_timeout = '10s'"))
        await connection.commit()
        await connection.run_sync(migrate)
    await engine.dispose()


if context.is_offline_mode():
    logger.debug("no database is asked")
    migrate()
else:
    asyncio.run(migrate_online())
