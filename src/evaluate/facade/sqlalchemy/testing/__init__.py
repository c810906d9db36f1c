"""`sqlalchemy.testing.schema`, which editors import by mistake; nothing else of SQLAlchemy's tests."""
