"""`import sqlalchemy_utils`: column types, views, and a mixin of models."""

from sqlalchemy._lazy import names, reflected_as

__version__ = "0.43.0"

__getattr__, __all__ = names(
    "sqlalchemy_utils",
    {
        "sqlalchemy_utils.types": """
            ArrowType Choice ChoiceType ColorType CountryType CurrencyType DateRangeType DateTimeRangeType EmailType
            EncryptedType EnrichedDateTimeType EnrichedDateType IPAddressType Int8RangeType IntRangeType JSONType
            LocaleType LtreeType NumericRangeType PasswordType PhoneNumberType ScalarListException ScalarListType
            StringEncryptedType TSVectorType TimezoneType URLType UUIDType WeekDaysType""",
        "sqlalchemy_utils.exceptions": "ImproperlyConfigured",
        "sqlalchemy_utils.functions": "create_database database_exists drop_database",
        "sqlalchemy_utils.models": "Timestamp generic_repr",
        "sqlalchemy_utils.view": "create_materialized_view create_view refresh_materialized_view",
    },
    "exceptions functions models types view",
)
reflected_as("sqlalchemy_utils.types", {"ltree": "LtreeType", "lquery": "LQUERY", "ltxtquery": "LTXTQUERY"})
