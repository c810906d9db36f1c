"""`from sqlalchemy.testing.schema import Column`"""

from sqlalchemy.sql import schema


def Column(*args, **keywords):
    """A column; options of SQLAlchemy's own tests say nothing."""
    return schema.Column(*args, **_without_tests(keywords))


def Table(*args, **keywords):
    """A table, likewise."""
    return schema.Table(*args, **_without_tests(keywords))


def _without_tests(keywords):
    return {name: value for name, value in keywords.items() if not name.startswith("test_")}
