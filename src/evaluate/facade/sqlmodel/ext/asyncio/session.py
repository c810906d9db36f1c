"""`async with AsyncSession(engine) as session: await session.exec(select(User))`"""

from sqlalchemy.ext import asyncio

from ...orm.session import Session


class AsyncSession(asyncio.AsyncSession):
    """`sqlmodel.ext.asyncio.session.AsyncSession`"""

    sync_session_class = Session

    async def exec(self, statement, *, params=None, **kw):
        return self.sync_session.exec(statement, params=params, **kw)
