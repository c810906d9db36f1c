"""`alembic.ext`: what autogenerate does when it is asked to."""
