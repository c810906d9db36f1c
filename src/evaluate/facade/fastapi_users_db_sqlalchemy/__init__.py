"""`import fastapi_users_db_sqlalchemy`: its column types, and the mixins of its models."""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "fastapi_users_db_sqlalchemy",
    {
        "fastapi_users_db_sqlalchemy.generics": "GUID",
        "fastapi_users_db_sqlalchemy.models": """
            SQLAlchemyBaseOAuthAccountTable SQLAlchemyBaseOAuthAccountTableUUID SQLAlchemyBaseUserTable
            SQLAlchemyBaseUserTableUUID""",
    },
    "access_token generics models",
)
