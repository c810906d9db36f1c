"""Requests to the host; what the host refuses is raised as SQLAlchemy or Alembic would."""

import _retort


def request(payload):
    """`_retort.request`, with the errors that scripts know."""
    try:
        return _retort.request(payload)
    except _retort.Error as error:
        from sqlalchemy import exc

        failure = exc.from_host(error)
    # Outside the handler: the script's traceback shows one exception, not two.
    raise failure


def statements(connection, wired):
    """Runs statements on a connection; the answer is that of the last one."""
    return request({"kind": "execute", "connection": connection._number, "statements": wired})
