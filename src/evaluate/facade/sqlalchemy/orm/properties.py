"""`from sqlalchemy.orm.properties import ColumnProperty, RelationshipProperty`"""

from sqlalchemy.orm.descriptors import CompositeProperty, SynonymProperty  # noqa: F401
from sqlalchemy.orm.mapped import ColumnProperty, MappedColumn, MappedSQLExpression  # noqa: F401
from sqlalchemy.orm.relationships import RelationshipProperty  # noqa: F401
