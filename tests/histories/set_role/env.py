"""Whoever connects, the objects belong to the role that owns the database's."""

import os

from alembic import context
from sqlalchemy import create_engine, text

url = os.environ.get("DATABASE_URL") or "postgresql://"
ROLE = "pg_database_owner"


def run_migrations_offline():
    context.configure(url=url, literal_binds=True)
    with context.begin_transaction():
        context.execute(f"SET ROLE {ROLE}")
        context.run_migrations()


def run_migrations_online():
    engine = create_engine(url)
    with engine.connect() as connection:
        connection.execute(text(f"SET ROLE {ROLE}"))
        connection.execute(text("SET lock_timeout = '5s'"))
        connection.commit()
        context.configure(connection=connection, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
