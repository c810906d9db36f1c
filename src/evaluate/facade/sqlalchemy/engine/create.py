"""`create_engine(url)`, `engine_from_config({"sqlalchemy.url": ...})`"""


def create_engine(url, **options):
    """An engine; whatever its URL says, the host decides which database a connection reaches."""
    from sqlalchemy.engine.base import Engine
    from sqlalchemy.engine.url import make_url

    return Engine(make_url(url), options)


def engine_from_config(configuration, prefix="sqlalchemy.", **kwargs):
    """An engine from the options of a configuration that begin with `prefix`."""
    options = {key[len(prefix) :]: value for key, value in configuration.items() if key.startswith(prefix)}
    options.update(kwargs)
    url = options.pop("url")
    options.pop("_coerce_config", None)
    return create_engine(url, **options)


def create_mock_engine(url, executor, **kw):
    """An engine that hands statements to a function."""
    from sqlalchemy.engine.mock import MockConnection

    return MockConnection(executor)


def create_pool_from_url(url, **kw):
    raise NotImplementedError("sqlalchemy.create_pool_from_url is not part of this facade")


class CreateEnginePlugin:
    """`sqlalchemy.engine.CreateEnginePlugin`: plugins are not run."""
