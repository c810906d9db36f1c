"""`with Session(engine) as session: session.exec(select(User))`"""

from sqlalchemy import orm

from ..sql.expression import SelectOfScalar


class Session(orm.Session):
    """`sqlmodel.Session`"""

    def exec(self, statement, *, params=None, **kw):
        result = self.execute(statement, params, **kw)
        return result.scalars() if isinstance(statement, SelectOfScalar) else result
