"""`sqlalchemy_utils.types`"""

from sqlalchemy._lazy import names

_PLACES = {
    "arrow": "ArrowType",
    "bit": "BitType",
    "choice": "Choice ChoiceType",
    "color": "ColorType",
    "country": "CountryType",
    "currency": "CurrencyType",
    "email": "EmailType",
    "encrypted.encrypted_type": "EncryptedType StringEncryptedType",
    "enriched_datetime.enriched_date_type": "EnrichedDateType",
    "enriched_datetime.enriched_datetime_type": "EnrichedDateTimeType",
    "ip_address": "IPAddressType",
    "json": "JSONType",
    "locale": "LocaleType",
    "ltree": "LQUERY LTXTQUERY LtreeType",
    "password": "PasswordType",
    "phone_number": "PhoneNumberType",
    "range": "DateRangeType DateTimeRangeType Int8RangeType IntRangeType NumericRangeType",
    "scalar_list": "ScalarListException ScalarListType",
    "timezone": "TimezoneType",
    "ts_vector": "TSVectorType",
    "url": "URLType",
    "uuid": "UUIDType",
    "weekdays": "WeekDaysType",
}

__getattr__, __all__ = names(
    "sqlalchemy_utils.types",
    {f"sqlalchemy_utils.types.{module}": listed for module, listed in _PLACES.items()},
    " ".join([*(module.partition(".")[0] for module in _PLACES), "encrypted", "enriched_datetime"]),
)
