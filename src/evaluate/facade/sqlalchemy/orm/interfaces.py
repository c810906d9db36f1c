"""`from sqlalchemy.orm.interfaces import MANYTOONE, PropComparator`"""

from sqlalchemy.orm.attributes import QueryableAttribute  # noqa: F401
from sqlalchemy.orm.relationships import MANYTOMANY, MANYTOONE, ONETOMANY, RelationshipDirection  # noqa: F401
from sqlalchemy.sql.column_operators import ColumnOperators


class MapperProperty:
    """The base of what a mapper has as properties."""


class PropComparator(ColumnOperators):
    """What a property's operators are: `class Upper(PropComparator)`"""

    def __init__(self, prop, parentmapper=None, adapt_to_entity=None):
        self.prop = self.property = prop

    def __clause_element__(self):
        return self.prop.__clause_element__()
