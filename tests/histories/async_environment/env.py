"""Alembic's async template, with coroutines of the project around it."""

import asyncio
import os

from alembic import context
from sqlalchemy import make_url, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

url = make_url(os.environ.get("DATABASE_URL") or "postgresql://").set(drivername="postgresql+asyncpg")


def run_migrations_offline():
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"})
    with context.begin_transaction():
        context.run_migrations()


def do_run_migrations(connection):
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()


async def prepare(connection):
    await connection.execute(text("CREATE SCHEMA IF NOT EXISTS billing"))
    found = (await connection.execute(text("SELECT to_regnamespace('billing') IS NOT NULL"))).scalar_one()
    assert found
    await connection.commit()


async def run_async_migrations():
    engine = create_async_engine(url, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await asyncio.wait_for(prepare(connection), timeout=60)
        await connection.run_sync(do_run_migrations)
    await engine.dispose()


if context.is_offline_mode():
    run_migrations_offline()
else:
    asyncio.run(run_async_migrations())
