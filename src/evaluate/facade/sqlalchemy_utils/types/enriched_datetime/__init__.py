"""`sqlalchemy_utils.types.enriched_datetime`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy_utils.types.enriched_datetime", {}, "enriched_date_type enriched_datetime_type"
)
