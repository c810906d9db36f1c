"""`from sqlalchemy.orm.util import object_mapper, has_identity`"""

from sqlalchemy.orm.aliasing import (  # noqa: F401
    AliasedClass, AliasedInsp, Bundle, aliased, join, outerjoin, with_parent, with_polymorphic,
)
from sqlalchemy.orm.attributes import instance_state
from sqlalchemy.orm.instances import was_deleted  # noqa: F401
from sqlalchemy.orm.mapper import class_mapper, object_mapper  # noqa: F401
from sqlalchemy.orm.polymorphic import polymorphic_union  # noqa: F401
from sqlalchemy.orm.relationships import CascadeOptions  # noqa: F401
from sqlalchemy.orm.state import described as instance_str  # noqa: F401


def has_identity(instance):
    return instance_state(instance).has_identity


def identity_key(class_=None, ident=None, *, instance=None, row=None, identity_token=None):
    from sqlalchemy.orm.session import Session

    return Session.identity_key(class_, ident, instance=instance)
