"""`uuid_utils.compat`: identifiers that are Python's own UUID."""

from uuid import NAMESPACE_DNS, NAMESPACE_OID, NAMESPACE_URL, NAMESPACE_X500, UUID, uuid1, uuid3, uuid4, uuid5  # noqa: F401

from uuid6 import uuid6, uuid7  # noqa: F401


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
