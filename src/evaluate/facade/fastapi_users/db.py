"""`from fastapi_users.db import SQLAlchemyBaseUserTableUUID`: the mixins under the name that FastAPI-Users documents."""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "fastapi_users.db",
    {
        "fastapi_users_db_sqlalchemy.models": """
            SQLAlchemyBaseOAuthAccountTable SQLAlchemyBaseOAuthAccountTableUUID SQLAlchemyBaseUserTable
            SQLAlchemyBaseUserTableUUID""",
    },
)
