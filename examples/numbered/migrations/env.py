from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine

from app.core.settings import settings
from app.models import Base

config = context.config
fileConfig(config.config_file_name, disable_existing_loggers=False)

OPTIONS = {
    "target_metadata": Base.metadata,
    "compare_type": True,
    "transaction_per_migration": True,
}


def run_migrations_offline():
    context.configure(
        url=settings.database_url, literal_binds=True, dialect_opts={"paramstyle": "named"}, **OPTIONS
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    engine = create_engine(settings.database_url, echo=settings.echo_sql)
    with engine.connect() as connection:
        context.configure(connection=connection, **OPTIONS)
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
