"""`db = SQLAlchemy()`"""

import sqlalchemy as sa
from _absent import Absent
from sqlalchemy import orm

from .model import Model, base_class


def configured_engine(name):
    """The engine of the database that the run is configured for, which an env.py may use before the migrations."""
    from _retort import environment

    if environment["url"] is None:
        return Absent(name, "the Flask application does not run here: ")
    return sa.create_engine(environment["url"])


class SQLAlchemy:
    """`db.Model`, `db.Column`, `db.relationship`, ...: SQLAlchemy's names, and a base class for models."""

    # The last one of the application.
    last = None

    def __init__(
        self, app=None, *, metadata=None, session_options=None, query_class=None, model_class=Model, engine_options=None,
        add_models_to_shell=True, disable_autonaming=False, **unused,
    ):
        given = getattr(model_class, "metadata", None) if model_class is not Model else None
        self.metadatas = {None: metadata or given or sa.MetaData()}
        self.Model = base_class(self, model_class, disable_autonaming)
        self.Query = query_class or orm.Query
        SQLAlchemy.last = self
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        """The application is told where `db` is."""
        extensions = getattr(app, "extensions", None)
        if isinstance(extensions, dict):
            extensions["sqlalchemy"] = self

    @property
    def metadata(self):
        """The tables of models without a `__bind_key__`."""
        return self.metadatas[None]

    def _metadata_of(self, bind_key):
        if bind_key not in self.metadatas:
            convention = self.metadata.naming_convention
            self.metadatas[bind_key] = sa.MetaData(naming_convention=convention, info={"bind_key": bind_key})
        return self.metadatas[bind_key]

    def Table(self, name, *args, **kw):
        """`db.Table("memberships", db.Column(...))`, with or without a MetaData."""
        bind_key = kw.pop("bind_key", None)
        if args and isinstance(args[0], sa.MetaData):
            return sa.Table(name, *args, **kw)
        return sa.Table(name, self._metadata_of(bind_key), *args, **kw)

    @property
    def engine(self):
        """The configured database's, whatever the application would say."""
        return configured_engine("flask_sqlalchemy.SQLAlchemy.engine")

    def get_engine(self, bind_key=None, **unused):
        """`db.get_engine()`, as older env.py files say it."""
        return self.engine

    @property
    def session(self):
        """`db.session`"""
        if "_session" not in self.__dict__:
            self._session = orm.scoped_session(orm.sessionmaker())
        return self._session

    def relationship(self, *args, **kw):
        """`db.relationship("Order", backref="user")`"""
        return orm.relationship(*args, **kw)

    def dynamic_loader(self, argument, **kw):
        """`db.dynamic_loader("Order")`"""
        return orm.dynamic_loader(argument, **kw)

    def __getattr__(self, name):
        if name == "event":
            from sqlalchemy import event

            return event
        if name.startswith("_"):
            raise AttributeError(name)
        for module in (sa, orm):
            if hasattr(module, name):
                return getattr(module, name)
        raise AttributeError(name)

