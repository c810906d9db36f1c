"""`import sqlalchemy_json`: the types. That a document in a mapped object has changed is not noticed here."""

from sqlalchemy import JSON


def mutable_json_type(dbtype=JSON, nested=False):
    """`mutable_json_type(dbtype=JSONB)`: the type that is given"""
    return dbtype() if isinstance(dbtype, type) else dbtype


MutableJson = JSON()
NestedMutableJson = JSON()


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
