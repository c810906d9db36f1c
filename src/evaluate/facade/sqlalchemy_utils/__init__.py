"""`import sqlalchemy_utils`: the column types that migrations name. Conversions of values are not part of this facade."""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy_utils",
    {
        "sqlalchemy_utils.types.uuid": "UUIDType",
        "sqlalchemy_utils.types.simple": """
            ArrowType ChoiceType CountryType CurrencyType EmailType IPAddressType JSONType LtreeType PhoneNumberType
            ScalarListType TSVectorType TimezoneType URLType""",
        "sqlalchemy_utils.types.encrypted.encrypted_type": "AesEngine AesGcmEngine EncryptedType FernetEngine StringEncryptedType",
    },
    "types",
)
