"""`from sqlalchemy.orm.base import NO_VALUE, instance_state`"""

from sqlalchemy.orm.attributes import instance_dict, instance_state, manager_of_class  # noqa: F401
from sqlalchemy.orm.mapped import DynamicMapped, Mapped, SQLORMExpression, WriteOnlyMapped  # noqa: F401
from sqlalchemy.orm.mapper import class_mapper, object_mapper  # noqa: F401
from sqlalchemy.orm.relationships import MANYTOMANY, MANYTOONE, ONETOMANY  # noqa: F401
from sqlalchemy.orm.state import NO_VALUE  # noqa: F401
