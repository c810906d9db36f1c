"""Flask-Migrate's env.py, which asks the application for everything; the `alembic` program has to bring one."""

from alembic import context
from flask import current_app, has_app_context

config = context.config
if not has_app_context():
    from app import create_app

    create_app().app_context().push()

extension = current_app.extensions["migrate"]
url = extension.db.engine.url.render_as_string(hide_password=False)
config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))


def run_migrations_offline():
    context.configure(url=config.get_main_option("sqlalchemy.url"), target_metadata=extension.db.metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    with extension.db.engine.connect() as connection:
        context.configure(connection=connection, target_metadata=extension.db.metadata, **extension.configure_args)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
