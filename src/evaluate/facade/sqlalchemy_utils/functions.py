"""`if not database_exists(url): create_database(url)`, as env.py files say it."""


def database_exists(url):
    """Whether one can connect to the database."""
    from sqlalchemy import create_engine, text
    from sqlalchemy.exc import OperationalError, ProgrammingError

    try:
        with create_engine(url).connect() as connection:
            connection.execute(text("SELECT 1"))
    except (OperationalError, ProgrammingError):
        return False
    return True


def create_database(url, encoding="utf8", template=None):
    raise NotImplementedError("sqlalchemy_utils.create_database() is not part of this facade")


def drop_database(url):
    raise NotImplementedError("sqlalchemy_utils.drop_database() is not part of this facade")
