"""`alembic.ddl`"""
