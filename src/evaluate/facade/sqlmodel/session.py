"""`with Session(engine) as session: session.exec(select(...))`"""

import sqlalchemy
from sqlalchemy import orm


def select(*entities, **kw):
    """`select(User)`; the results of one entity are not rows."""
    statement = sqlalchemy.select(*entities, **kw)
    statement._sqlmodel_scalar = len(entities) == 1
    return statement


class Session(orm.Session):
    """`sqlmodel.Session`"""

    def exec(self, statement, **kw):
        result = self.execute(statement, **kw)
        return result.scalars() if getattr(statement, "_sqlmodel_scalar", False) else result
