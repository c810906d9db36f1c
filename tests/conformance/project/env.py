import os

from alembic import context
from sqlalchemy import create_engine

url = os.environ.get("DATABASE_URL", "postgresql://")
mode = context.get_x_argument(as_dictionary=True)["mode"]

if mode == "literal":
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"})
elif mode == "parameters":
    context.configure(url=url)

if context.is_offline_mode():
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url, query_cache_size=0).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
