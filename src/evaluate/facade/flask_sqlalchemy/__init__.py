"""`from flask_sqlalchemy import SQLAlchemy`: the models of a Flask application, without the application."""

from .extension import SQLAlchemy

__all__ = ["SQLAlchemy"]
__version__ = "3.1.1"
