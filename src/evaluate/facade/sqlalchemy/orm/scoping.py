"""`from sqlalchemy.orm.scoping import scoped_session`"""

from sqlalchemy.orm.session_factories import QueryPropertyDescriptor, scoped_session  # noqa: F401

ScopedSession = scoped_session
