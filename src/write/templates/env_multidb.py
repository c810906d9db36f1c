import logging
import re
from logging.config import fileConfig

from sqlalchemy import engine_from_config, pool

from alembic import context

# Prepare all databases before one of them commits (PostgreSQL: max_prepared_transactions).
USE_TWOPHASE = False

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name)
logger = logging.getLogger("alembic.env")

# Each name is a section of alembic.ini with a `sqlalchemy.url`.
names = re.split(r",\s*", config.get_main_option("databases", ""))

# What `revision --autogenerate` and `check` compare with each database:
#   from app.models import Orders, Users
#   target_metadata = {"engine1": Orders.metadata, "engine2": Users.metadata}
target_metadata = {}


def run_migrations_offline() -> None:
    """Print the SQL of each database into a file of its name."""
    for name in names:
        logger.info("Migrating database %s", name)
        logger.info("Writing output to %s.sql", name)
        with open(f"{name}.sql", "w") as output:
            context.configure(
                url=config.get_section_option(name, "sqlalchemy.url"),
                output_buffer=output,
                target_metadata=target_metadata.get(name),
                literal_binds=True,
                dialect_opts={"paramstyle": "named"},
            )
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


def run_migrations_online() -> None:
    """Run the migrations of all databases, and commit when all of them have ended well."""
    connections, transactions = {}, {}
    for name in names:
        engine = engine_from_config(
            config.get_section(name, {}), prefix="sqlalchemy.", poolclass=pool.NullPool
        )
        connection = connections[name] = engine.connect()
        transactions[name] = connection.begin_twophase() if USE_TWOPHASE else connection.begin()

    try:
        for name, connection in connections.items():
            logger.info("Migrating database %s", name)
            context.configure(
                connection=connection,
                upgrade_token=f"{name}_upgrades",
                downgrade_token=f"{name}_downgrades",
                target_metadata=target_metadata.get(name),
            )
            context.run_migrations(engine_name=name)

        if USE_TWOPHASE:
            for transaction in transactions.values():
                transaction.prepare()
        for transaction in transactions.values():
            transaction.commit()
    except BaseException:
        for transaction in transactions.values():
            transaction.rollback()
        raise
    finally:
        for connection in connections.values():
            connection.close()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
