import os

from alembic import context
from sqlalchemy import create_engine, text

url = os.environ.get("DATABASE_URL", "postgresql://")
names = ("sales", "stock")


def configure(name, **options):
    context.configure(
        version_table_schema=name, upgrade_token=f"{name}_upgrades", downgrade_token=f"{name}_downgrades", **options
    )


def run_migrations_offline():
    for name in names:
        configure(name, url=url, literal_binds=True)
        with context.begin_transaction():
            context.execute(f"CREATE SCHEMA IF NOT EXISTS {name}")
            context.execute(f"SET search_path TO {name}")
            context.run_migrations(engine_name=name)


def run_migrations_online():
    engine = create_engine(url)
    for name in names:
        with engine.connect() as connection:
            connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {name}"))
            connection.execute(text(f"SET search_path TO {name}"))
            connection.commit()
            configure(name, connection=connection)
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
